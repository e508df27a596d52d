import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

import { isPageAddress } from './page-address';

const ONE_YEAR_S = 31_536_000;

/** Nothing may be loaded, framed or sent: what programs read needs none of it. */
const NOTHING = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
};

/** A page loads what belongs to it from its own house and sends forms there; nothing inline, and no script of anybody else. */
const PAGE = {
  ...NOTHING,
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
};

/**
 * Headers of every answer, each named here: the library's defaults allow more (`base-uri 'self'`) and demand more
 * (`upgrade-insecure-requests`, which breaks a demonstration on a plain-HTTP network).
 */
const headersWith = (directives: typeof NOTHING, referrer: 'no-referrer' | 'same-origin'): ReturnType<typeof helmet> =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    originAgentCluster: true,
    referrerPolicy: { policy: referrer },
    strictTransportSecurity: { maxAge: ONE_YEAR_S, includeSubDomains: true },
    xContentTypeOptions: true,
    xDnsPrefetchControl: { allow: false },
    xDownloadOptions: true,
    xFrameOptions: { action: 'deny' },
    xPermittedCrossDomainPolicies: { permittedPolicies: 'none' },
    xPoweredBy: true,
    xXssProtection: true,
  });

const forPrograms = headersWith(NOTHING, 'no-referrer');
/** Without any referrer browsers say of a form that it comes from nowhere, and it would be taken for another site's. */
const forPages = headersWith(PAGE, 'same-origin');

export const securityHeaders = (request: Request, response: Response, next: NextFunction): void => {
  const write = isPageAddress(request.path) ? forPages : forPrograms;
  write(request, response, next);
};
