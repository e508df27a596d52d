export { Agendas } from './agendas';
export { commandsBackup } from './backup';
export { CommandBus, StreamContendedError } from './command-bus';
export { commandIdFrom } from './command-id';
export { CommandsModule } from './commands.module';
export { commandsMigrations } from './migrations';
export { PersonEraser } from './person-eraser';
export type { Caller, CommandAnswer, CommandRefusal, CommandRequest, Consideration, OrderRequest } from './request';
export { StreamStates } from './stream-states';
