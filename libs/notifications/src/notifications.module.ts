import { PeopleModule } from '@nap/people';
import type { Config } from '@nap/platform';
import { type DynamicModule, Module } from '@nestjs/common';

import { DeliveryLedger } from './ledger/delivery-ledger';
import { LETTER_OPTIONS, type LetterOptions, LetterWriter } from './letter/letter-writer';
import { DeliveryPlanner } from './planner/delivery-planner';
import { mailboxOf } from './letter/mailbox';
import { Streams } from './streams/streams';

/** Expects global providers of `Pool`, `DataSource`, `EventStore` and `Clock`. */
@Module({})
export class NotificationsModule {
  static forRoot(config: Pick<Config, 'PUBLIC_URL' | 'INSTALLATION' | 'MAIL_FROM'>): DynamicModule {
    const options: LetterOptions = {
      publicUrl: config.PUBLIC_URL,
      installation: config.INSTALLATION,
      sender: mailboxOf(config.MAIL_FROM),
    };
    const services = [Streams, DeliveryLedger, DeliveryPlanner, LetterWriter];
    return {
      module: NotificationsModule,
      imports: [PeopleModule],
      providers: [{ provide: LETTER_OPTIONS, useValue: options }, ...services],
      exports: [LETTER_OPTIONS, PeopleModule, ...services],
    };
  }
}
