import { Module } from '@nestjs/common';

import { ApiKeys } from './api-keys';
import { PeopleStore } from './people-store';

/** Expects a global provider of `Pool`, such as `DatabaseModule` of `@nap/platform`. */
@Module({ providers: [PeopleStore, ApiKeys], exports: [PeopleStore, ApiKeys] })
export class PeopleModule {}
