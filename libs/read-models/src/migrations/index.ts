import { CreateReadModels1795420800000 } from './20261123T0800-create-read-models';

/** Run by `migrate` of `@nap/platform`. */
export const readModelsMigrations = [CreateReadModels1795420800000];
