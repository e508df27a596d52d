import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import type { Observable } from 'rxjs';

import { requestOf } from '../border/request';
import { Access } from './access';

/** Public facts may be kept and asked about again by their tag; whatever was read or done with a key or session is kept nowhere. */
@Injectable()
export class CacheInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method, holder } = requestOf(context);
    const access = this.reflector.getAllAndOverride(Access, [context.getHandler(), context.getClass()]);
    const isPublic = access === 'public' && holder === null && (method === 'GET' || method === 'HEAD');
    const response = context.switchToHttp().getResponse<Response>();
    response.setHeader('Cache-Control', isPublic ? 'no-cache' : 'no-store');
    response.vary('Authorization');
    response.vary('Cookie');
    return next.handle();
  }
}
