type BundlerConfig = import('@temporalio/worker').BundleOptions['webpackConfigHook'];

export const root: string;
export const aliases: Readonly<Record<string, string>>;
export const moduleNameMapper: Readonly<Record<string, string>>;
export const withAliases: NonNullable<BundlerConfig>;
