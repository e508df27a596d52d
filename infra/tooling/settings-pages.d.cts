type NamedSetting = { readonly name: string };

export const envExample: (settings: readonly object[]) => string;
export const stackSettings: (
  settings: readonly NamedSetting[],
) => readonly { readonly name: string; readonly default: string }[];
