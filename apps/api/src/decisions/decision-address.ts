import { type ExecutionContext, createParamDecorator } from '@nestjs/common';

import { actOn } from '../acts/act-on';
import type { DecisionAddress } from '../acts/acts';
import { decisionIdPipe, forumIdPipe, partOf } from '../border/addresses';
import { type ApiRequest, requestOf } from '../border/request';

const addressIn = (request: ApiRequest): DecisionAddress => ({
  forum: forumIdPipe.transform(partOf(request, 'forum')),
  decision: decisionIdPipe.transform(partOf(request, 'decision')),
});

/** The decision that the request's address names. */
export const InDecision = createParamDecorator((_data: undefined, context: ExecutionContext): DecisionAddress =>
  addressIn(requestOf(context)),
);

/** The act on that decision. */
export const OnDecision = actOn(addressIn);
