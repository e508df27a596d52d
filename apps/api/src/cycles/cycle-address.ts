import { type ExecutionContext, createParamDecorator } from '@nestjs/common';

import type { CycleAddress } from '../acts/acts';
import { cycleIdPipe, forumIdPipe } from '../border/addresses';
import { requestOf } from '../border/request';

const part = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The cycle that the request's address names. */
export const InCycle = createParamDecorator((_data: undefined, context: ExecutionContext): CycleAddress => {
  const { params } = requestOf(context);
  return {
    forum: forumIdPipe.transform(part(params['forum'])),
    cycle: cycleIdPipe.transform(part(params['cycle'])),
  };
});
