import { Module } from '@nestjs/common';

import { PeopleModule } from '@nap/people';

import { Agendas } from './agendas';
import { CommandBus } from './command-bus';
import { PersonEraser } from './person-eraser';
import { StreamStates } from './stream-states';

/** Expects `EventStoreModule.forRoot({ upcasters })` and global providers of `Pool` and `Clock`. */
@Module({
  imports: [PeopleModule],
  providers: [StreamStates, Agendas, CommandBus, PersonEraser],
  exports: [StreamStates, Agendas, CommandBus, PersonEraser, PeopleModule],
})
export class CommandsModule {}
