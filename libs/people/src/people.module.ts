import { Module } from '@nestjs/common';

import { ApiKeys } from './api-keys';
import { CalendarTokens } from './calendar-tokens';
import { LoginLetters } from './login-letters';
import { LoginLinks } from './login-links';
import { PeopleStore } from './people-store';
import { Sessions } from './sessions';

const services = [PeopleStore, ApiKeys, LoginLinks, LoginLetters, Sessions, CalendarTokens];

/** Expects a global provider of `Pool`, such as `DatabaseModule` of `@nap/platform`. */
@Module({ providers: services, exports: services })
export class PeopleModule {}
