import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import type { Observable } from 'rxjs';

/** Headers of a page: what it says depends on its reader's language and cookies, and on today. */
export const asPage = (response: Response): void => {
  response.type('html');
  response.setHeader('Cache-Control', 'private, no-cache');
  response.vary('Accept-Language');
  response.vary('Cookie');
};

@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    asPage(context.switchToHttp().getResponse<Response>());
    return next.handle();
  }
}
