import { EventStore } from '@nap/event-store';
import { FeedConsumer, MessagePort } from '@nap/messaging';
import { DeliveryPlanner, NotificationsModule } from '@nap/notifications';
import { type Config, Health, HealthModule } from '@nap/platform';
import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DeliveryLoop } from './delivery.loop';
import { MailServer } from './mail-server';
import { NOTIFIER_CONSUMER, NOTIFIER_OPTIONS, type NotifierOptions, notifierOptions } from './notifier.options';
import { SmtpMailer } from './smtp.mailer';

type NotifierConfig = Pick<Config, 'KAFKA_TOPIC' | 'SMTP_URL' | 'PUBLIC_URL' | 'INSTALLATION' | 'MAIL_FROM'>;

/**
 * Tells people what happened and what is due. Expects global providers of `Pool`, `DataSource`, `MessagePort`,
 * `EventStore` and `Clock`. Starts with its application.
 */
@Module({})
export class NotifierModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    @Inject(NOTIFIER_CONSUMER) private readonly consumer: FeedConsumer,
    private readonly mailServer: MailServer,
  ) {}

  static forRoot(config: NotifierConfig): DynamicModule {
    return {
      module: NotifierModule,
      imports: [HealthModule, NotificationsModule.forRoot(config)],
      providers: [
        { provide: NOTIFIER_OPTIONS, useValue: notifierOptions(config) },
        {
          provide: NOTIFIER_CONSUMER,
          inject: [MessagePort, DataSource, EventStore, DeliveryPlanner, DeliveryLoop, NOTIFIER_OPTIONS],
          useFactory: (
            port: MessagePort,
            dataSource: DataSource,
            store: EventStore,
            planner: DeliveryPlanner,
            letters: DeliveryLoop,
            { topic }: NotifierOptions,
          ) =>
            new FeedConsumer(port, dataSource, store, {
              name: 'notifier',
              topic,
              handle: async (events, tx) => {
                for (const event of events) if (await planner.handle(event, tx)) letters.nudge();
              },
            }),
        },
        MailServer,
        SmtpMailer,
        DeliveryLoop,
      ],
      exports: [NOTIFIER_CONSUMER, DeliveryLoop],
    };
  }

  onModuleInit(): void {
    this.health.register('broker', () => this.consumer.reachBroker());
    this.health.register('mail server', () => this.mailServer.reach());
  }
}
