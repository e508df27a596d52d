export type * from './backup-table';
export * from './clock';
export * from './clock.module';
export * from './config';
export * from './database';
export * from './health';
export * from './logger';
export * from './recently-used';
export * from './shutdown';
