import { Module } from '@nestjs/common';

import { PeopleModule } from '@nap/people';
import { MetricsModule } from '@nap/platform';

import { Agendas } from './agendas';
import { CommandBus } from './command-bus';
import { StreamsLoader } from './involved-streams';
import { NamedPeople } from './named-people';
import { PersonEraser } from './person-eraser';
import { StreamStates } from './stream-states';
import { UrnStore } from './urn/urn-store';

/** Expects `EventStoreModule.forRoot({ upcasters })` and global providers of `Pool` and `Clock`. */
@Module({
  imports: [MetricsModule, PeopleModule],
  providers: [StreamStates, UrnStore, StreamsLoader, NamedPeople, Agendas, CommandBus, PersonEraser],
  exports: [StreamStates, Agendas, CommandBus, PersonEraser, MetricsModule, PeopleModule],
})
export class CommandsModule {}
