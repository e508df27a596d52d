import type { Type } from '@nestjs/common';

import examples from './examples.json';
import { type OpenApi, openApiOf } from './openapi';
import { operations } from './operations';
import { factsOfRoutes } from './route-facts';

/** The OpenAPI 3.1 document of what these controllers serve. */
export const describeApi = (controllers: readonly Type[]): OpenApi =>
  openApiOf(factsOfRoutes(controllers), operations, examples);
