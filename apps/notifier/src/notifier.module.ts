import { EventStore } from '@nap/event-store';
import { FeedConsumer, MessagePort, observeConsumer } from '@nap/messaging';
import { DeliveryLedger, DeliveryPlanner, NotificationsModule } from '@nap/notifications';
import { type Config, Health, HealthModule, Metrics, MetricsModule } from '@nap/platform';
import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DeliveryLoop } from './delivery.loop';
import { LoginLetterSender } from './login-letter.sender';
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
    private readonly metrics: Metrics,
    @Inject(NOTIFIER_CONSUMER) private readonly consumer: FeedConsumer,
    private readonly mailServer: MailServer,
    private readonly ledger: DeliveryLedger,
  ) {}

  static forRoot(config: NotifierConfig): DynamicModule {
    return {
      module: NotifierModule,
      imports: [HealthModule, MetricsModule, NotificationsModule.forRoot(config)],
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
        LoginLetterSender,
        DeliveryLoop,
      ],
      exports: [NOTIFIER_CONSUMER, DeliveryLoop],
    };
  }

  onModuleInit(): void {
    observeConsumer(this.consumer, this.health, this.metrics);
    this.metrics.read('nap_mail_pending_letters', {}, () => this.ledger.openCount());
    this.health.register('mail server', () => this.mailServer.reach());
  }
}
