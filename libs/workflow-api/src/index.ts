export * from './agenda';
export * from './activity-names';
export * from './forum';
export * from './nap-cycle';
export * from './search-attributes';
export * from './signals';
export * from './workflow-ids';
