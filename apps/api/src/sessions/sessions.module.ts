import { PeopleModule } from '@nap/people';
import { type DynamicModule, Module } from '@nestjs/common';

import { PagesModule } from '../pages/pages.module';
import { AUTH_OPTIONS, type AuthConfig, authOptions } from './auth.options';
import { BrowserSessions } from './browser-sessions';
import { SessionCookies } from './cookies';
import { LoginDesk } from './login-desk';
import { LoginController } from './login.controller';
import { SessionsController } from './sessions.controller';

/** How people come in with a browser, and go. Expects a global provider of `Pool`. */
@Module({})
export class SessionsModule {
  static forRoot(config: AuthConfig): DynamicModule {
    return {
      module: SessionsModule,
      imports: [PeopleModule, PagesModule],
      controllers: [LoginController, SessionsController],
      providers: [{ provide: AUTH_OPTIONS, useValue: authOptions(config) }, BrowserSessions, SessionCookies, LoginDesk],
      exports: [BrowserSessions],
    };
  }
}
