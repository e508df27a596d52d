import { CommandsModule } from '@nap/commands';
import { EventStore } from '@nap/event-store';
import { type Config, Health, HealthController, HealthModule } from '@nap/platform';
import { ReadModelsModule, ViewVersions } from '@nap/read-models';
import { type DynamicModule, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';

import { Access } from './access/access';
import { AccessGuard } from './access/access.guard';
import { CacheInterceptor } from './access/cache.interceptor';
import { ForumRights } from './access/forum-rights';
import { Acts } from './acts/acts';
import { INSTALLATION } from './api.options';
import { ProblemFilter } from './border/problem.filter';
import { CycleActsController } from './cycles/cycle-acts.controller';
import { CyclePartsController } from './cycles/cycle-parts.controller';
import { CycleViews } from './cycles/cycle-views';
import { CyclesController } from './cycles/cycles.controller';
import { FeedController } from './feed/feed.controller';
import { FeedPages } from './feed/feed-pages';
import { ForumsController } from './forums/forums.controller';
import { RoleViews } from './forums/role-views';
import { RolesController } from './forums/roles.controller';
import { PeopleController } from './people/people.controller';
import { FreshViews } from './views/fresh-views';

Access('public')(HealthController); // the controller is every process's; here it needs a decision like any other

/**
 * HTTP in and out. Expects global providers of `Pool`, `DataSource`, `Clock` and the event store, so that one process
 * can run it beside other apps, on another database and in another time.
 */
@Module({})
export class ApiModule implements OnModuleInit, OnModuleDestroy {
  constructor(
    private readonly health: Health,
    private readonly store: EventStore,
    private readonly views: ViewVersions,
  ) {}

  static forRoot({ INSTALLATION: installation }: Pick<Config, 'INSTALLATION'>): DynamicModule {
    return {
      module: ApiModule,
      imports: [HealthModule, CommandsModule, ReadModelsModule],
      controllers: [
        PeopleController,
        ForumsController,
        RolesController,
        CyclesController,
        CyclePartsController,
        CycleActsController,
        FeedController,
      ],
      providers: [
        { provide: INSTALLATION, useValue: installation },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: CacheInterceptor },
        Acts,
        CycleViews,
        FeedPages,
        ForumRights,
        FreshViews,
        RoleViews,
      ],
    };
  }

  onModuleInit(): void {
    this.health.register('event store', async () => {
      await this.store.feedHead();
    });
    this.health.register('read models', async () => {
      await this.views.versionOf('');
    });
  }

  onModuleDestroy(): void {
    this.health.close();
  }
}
