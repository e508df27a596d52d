import { Module } from '@nestjs/common';

import { PeopleModule } from '@nap/people';

import { Agendas } from './agendas';
import { CommandBus } from './command-bus';
import { StreamsLoader } from './involved-streams';
import { NamedPeople } from './named-people';
import { PersonEraser } from './person-eraser';
import { StreamStates } from './stream-states';
import { UrnStore } from './urn/urn-store';

/** Expects `EventStoreModule.forRoot({ upcasters })` and global providers of `Pool` and `Clock`. */
@Module({
  imports: [PeopleModule],
  providers: [StreamStates, UrnStore, StreamsLoader, NamedPeople, Agendas, CommandBus, PersonEraser],
  exports: [StreamStates, Agendas, CommandBus, PersonEraser, PeopleModule],
})
export class CommandsModule {}
