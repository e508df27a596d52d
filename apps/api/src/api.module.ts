import { CommandsModule } from '@nap/commands';
import { EventStore } from '@nap/event-store';
import { type Config, Health, HealthController, HealthModule } from '@nap/platform';
import { ReadModelsModule, ViewVersions } from '@nap/read-models';
import { type DynamicModule, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';

import { Access } from './access/access';
import { AccessGuard } from './access/access.guard';
import { AccessModule } from './access/access.module';
import { CacheInterceptor } from './access/cache.interceptor';
import { Acts } from './acts/acts';
import { BORDER_OPTIONS, type BorderConfig, borderOptions } from './border/border.options';
import { ProblemFilter } from './border/problem.filter';
import { RateLimits } from './border/rate-limits';
import { ActionItemViews } from './action-items/action-item-views';
import { ActionItemsController } from './action-items/action-items.controller';
import { BylawsActsController } from './bylaws/bylaws-acts.controller';
import { BylawsController } from './bylaws/bylaws.controller';
import { CalendarsModule } from './calendars/calendars.module';
import { CycleActsController } from './cycles/cycle-acts.controller';
import { CyclePartsController } from './cycles/cycle-parts.controller';
import { CycleViews } from './cycles/cycle-views';
import { CommitmentViews } from './commitments/commitment-views';
import { CommitmentsController } from './commitments/commitments.controller';
import { CyclesController } from './cycles/cycles.controller';
import { DeadlinesController } from './deadlines/deadlines.controller';
import { DecisionActsController } from './decisions/decision-acts.controller';
import { DecisionEffectsController } from './decisions/decision-effects.controller';
import { DecisionViews } from './decisions/decision-views';
import { DecisionsController } from './decisions/decisions.controller';
import { VotesController } from './decisions/votes.controller';
import { DescriptionModule } from './description/description.module';
import { DumpsModule } from './dumps/dumps.module';
import { DutiesModule } from './duties/duties.module';
import { FeedModule } from './feed/feed.module';
import { ForumsController } from './forums/forums.controller';
import { RoleViews } from './forums/role-views';
import { RolesController } from './forums/roles.controller';
import { InstallationModule } from './installation.module';
import { AgendaController } from './meetings/agenda.controller';
import { MeetingActsController } from './meetings/meeting-acts.controller';
import { MeetingViews } from './meetings/meeting-views';
import { MeetingsController } from './meetings/meetings.controller';
import { MinutesActsController } from './meetings/minutes-acts.controller';
import { FeedExplorerModule } from './pages/feed-explorer.module';
import type { ProcessesConfig } from './operations/operations.options';
import { OperatorsModule } from './operations/operators.module';
import { PagesModule } from './pages/pages.module';
import { PeopleViews } from './people/people-views';
import { PeopleController } from './people/people.controller';
import { SeatActsController } from './seats/seat-acts.controller';
import { SeatViews } from './seats/seat-views';
import { SeatsController } from './seats/seats.controller';
import type { AuthConfig } from './sessions/auth.options';
import { SessionsModule } from './sessions/sessions.module';
import { WrittenTexts } from './texts/written-texts';
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

  static forRoot(config: Pick<Config, 'INSTALLATION'> & AuthConfig & BorderConfig & ProcessesConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        InstallationModule.forRoot(config.INSTALLATION),
        AccessModule,
        HealthModule,
        CommandsModule,
        ReadModelsModule,
        PagesModule,
        OperatorsModule.forRoot(config),
        SessionsModule.forRoot(config),
        DutiesModule.forRoot(config),
        FeedModule,
        FeedExplorerModule,
        DumpsModule,
        CalendarsModule,
        DescriptionModule,
      ],
      controllers: [
        PeopleController,
        ForumsController,
        RolesController,
        CyclesController,
        CyclePartsController,
        CycleActsController,
        CommitmentsController,
        DeadlinesController,
        SeatsController,
        SeatActsController,
        BylawsController,
        BylawsActsController,
        MeetingsController,
        MeetingActsController,
        AgendaController,
        MinutesActsController,
        ActionItemsController,
        DecisionsController,
        DecisionActsController,
        VotesController,
        DecisionEffectsController,
      ],
      providers: [
        { provide: BORDER_OPTIONS, useValue: borderOptions(config) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: CacheInterceptor },
        ActionItemViews,
        Acts,
        CommitmentViews,
        CycleViews,
        DecisionViews,
        FreshViews,
        MeetingViews,
        PeopleViews,
        RateLimits,
        RoleViews,
        SeatViews,
        WrittenTexts,
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
