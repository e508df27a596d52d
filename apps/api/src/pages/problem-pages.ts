import { type Refusable, toProblem } from '@nap/contracts';
import { renderProblemPage } from '@nap/renderings';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';

import { isPageAddress } from '../border/page-address';
import type { ApiRequest } from '../border/request';
import { asPage } from './page.interceptor';
import { Readings } from './readings';

/** Tells people of a failure in a page, where programs get a problem document. */
@Injectable()
export class ProblemPages {
  constructor(private readonly readings: Readings) {}

  /** Whether somebody looks at a page and says that HTML is understood. */
  isFor(request: ApiRequest): boolean {
    return isPageAddress(request.path) && (request.get('accept') ?? '').includes('text/html');
  }

  write(refusal: Refusable, request: ApiRequest, response: Response): void {
    const reading = this.readings.of(request);
    const { status, code, detail, errors = [] } = toProblem(refusal, reading.language, '');
    const told = errors.length === 0 ? detail : errors.map((error) => error.detail).join(' ');
    asPage(response);
    response.status(status).setHeader('Cache-Control', 'no-store');
    response.send(renderProblemPage(reading, { status, code, detail: told, requestId: request.requestId ?? '' }));
  }
}
