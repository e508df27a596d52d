import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Response } from 'express';

import { type ApiRequest, requestOf } from '../border/request';
import { actOf } from './act';
import type { ActOn } from './acts';

/** A parameter that takes an act together with what its address names, so that a handler says only what is done. */
export const actOn = (addressIn: (request: ApiRequest) => object): (() => ParameterDecorator) =>
  createParamDecorator((_data: undefined, context: ExecutionContext): ActOn<object> => {
    const request = requestOf(context);
    const address = addressIn(request);
    return { act: actOf(request), address, response: context.switchToHttp().getResponse<Response>() };
  });
