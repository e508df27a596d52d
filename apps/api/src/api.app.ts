import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';

import { Metrics } from '@nap/platform';

import { BORDER_OPTIONS, type BorderOptions } from './border/border.options';
import { MAX_BODY_BYTES, readBody, takeKnownTypes } from './border/body.middleware';
import { allowPublicReads } from './border/cross-origin.middleware';
import { limitRequests } from './border/limit-requests.middleware';
import { RateLimits } from './border/rate-limits';
import { nameRequest } from './border/request-id.middleware';
import { timeRequests } from './border/request-timing';
import { securityHeaders } from './border/security-headers';
import { switchLanguage } from './pages/language-switch.middleware';
import { SessionCookies } from './sessions/cookies';

/** A request that is not whole by then is given up, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * The API as an application that is ready to listen.
 * @param root a module that imports `ApiModule.forRoot` and provides globally what that expects.
 */
export const createApi = async (root: Type | DynamicModule): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(root, {
    bodyParser: false,
    forceCloseConnections: true, // an idle or streaming connection must not hold up the end of the process
    abortOnError: false,
  });
  const cookies = app.get(SessionCookies, { strict: false });
  app.set('trust proxy', app.get<BorderOptions>(BORDER_OPTIONS, { strict: false }).trustProxy);
  app.use(
    timeRequests(app.get(Metrics, { strict: false })),
    nameRequest,
    securityHeaders,
    allowPublicReads,
    limitRequests(app.get(RateLimits, { strict: false }), (request) => cookies.sessionOf(request) !== undefined),
    switchLanguage,
    takeKnownTypes,
  );
  app.useBodyParser('raw', { type: () => true, limit: MAX_BODY_BYTES });
  app.use(readBody);
  app.getHttpServer().requestTimeout = REQUEST_TIMEOUT_MS;
  return app;
};
