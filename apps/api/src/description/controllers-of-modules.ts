import type { DynamicModule, Type } from '@nestjs/common';

type Import = Type | DynamicModule;

const listed = (module: Import, key: 'imports' | 'controllers'): readonly unknown[] => {
  const metatype = typeof module === 'function' ? module : module.module;
  const decorated = (Reflect.getMetadata(key, metatype) ?? []) as readonly unknown[];
  return typeof module === 'function' ? decorated : [...decorated, ...(module[key] ?? [])];
};

/** Every controller that a module serves, itself or through what it imports, without starting anything. */
export const controllersOfModules = (module: Import): readonly Type[] => [
  ...new Set([
    ...(listed(module, 'controllers') as readonly Type[]),
    ...listed(module, 'imports').flatMap((one) => controllersOfModules(one as Import)),
  ]),
];
