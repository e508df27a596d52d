export const refusalsOfCommands: () => Readonly<Record<string, readonly string[]>>;
