import { toProblem } from '@nap/contracts';
import {
  type ArgumentsHost,
  BadRequestException,
  Catch,
  type ExceptionFilter,
  Injectable,
  Logger,
  NotFoundException,
  ServiceUnavailableException,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Response } from 'express';

import { ProblemPages } from '../pages/problem-pages';
import { ApiProblem } from './api-problem';
import { languageOf } from './language';
import { problemOf } from './known-failures';
import { loggedPath } from './logged-path';
import type { ApiRequest } from './request';
import { methodsAt, routesOf } from './routes';

/** Writes every failure as an RFC 9457 problem in the caller's language; what it knows of our insides stays in the log. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Api');

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly pages: ProblemPages,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ApiRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.destroy(); // half an answer must not look whole
      return;
    }
    if (error instanceof ServiceUnavailableException) {
      // the health report is its own document
      response.status(error.getStatus()).setHeader('Cache-Control', 'no-store').json(error.getResponse());
      return;
    }
    this.write(this.problemFor(error, request), request, response);
  }

  private problemFor(error: unknown, request: ApiRequest): ApiProblem {
    // Express reports an address that cannot be decoded as a bad request: there is nothing at it either.
    if (error instanceof NotFoundException || error instanceof BadRequestException) return this.noSuchRoute(request);
    const problem = problemOf(error) ?? new ApiProblem({ code: 'internal-error' });
    this.record(problem, error, request);
    return problem;
  }

  /** Keeps what an operator has to see: our own failures, and who was denied what. */
  private record({ refusal: { code } }: ApiProblem, error: unknown, request: ApiRequest): void {
    const { method, path, holder, requestId = 'unnamed' } = request;
    const what = `${code}: ${method} ${loggedPath(path)}, request ${requestId}`;
    if (code === 'internal-error' || code === 'unavailable') {
      this.log.error(what, error instanceof Error ? error.stack : String(error));
    }
    if (code !== 'unauthenticated' && code !== 'not-permitted') return;
    this.log.warn(`${what}, by ${holder ? `person ${holder.personId} with key ${holder.keyId}` : 'nobody known'}`);
  }

  private noSuchRoute({ method, path }: ApiRequest): ApiProblem {
    const allowed = methodsAt(routesOf(this.adapterHost.httpAdapter.getInstance()), path);
    if (allowed.length === 0 || allowed.includes(method)) return new ApiProblem({ code: 'not-found' });
    return new ApiProblem({ code: 'method-not-allowed', params: { method } }, { Allow: allowed.join(', ') });
  }

  private write({ refusal, headers }: ApiProblem, request: ApiRequest, response: Response): void {
    if (this.pages.isFor(request)) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      this.pages.write(refusal, request, response);
      return;
    }
    const language = languageOf(request.get('accept-language'));
    const problem = toProblem(refusal, language, `/requests/${request.requestId ?? ''}`);
    response.status(problem.status);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Language', language);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.type('application/problem+json').send(JSON.stringify(problem));
  }
}
