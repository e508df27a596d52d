export { Agendas, type CycleAgenda, type Due, type ForumAgenda } from './agendas';
export { CommandBus, StreamContendedError } from './command-bus';
export { commandIdFrom } from './command-id';
export { CommandsModule } from './commands.module';
export { type ForumCalendar, ForumCalendars } from './forum-calendars';
export { type Erasure, type ErasureRequest, PersonEraser } from './person-eraser';
export type { Caller, CommandAnswer, CommandRefusal, CommandRequest, OrderRequest } from './request';
export { type Loaded, StreamStates } from './stream-states';
