export * from './civil';
export * from './period';
