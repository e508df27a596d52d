import { type ExecutionContext, createParamDecorator } from '@nestjs/common';

import type { CycleAddress } from '../acts/acts';
import { cycleIdPipe, forumIdPipe, partOf } from '../border/addresses';
import { requestOf } from '../border/request';

/** The cycle that the request's address names. */
export const InCycle = createParamDecorator((_data: undefined, context: ExecutionContext): CycleAddress => {
  const request = requestOf(context);
  return {
    forum: forumIdPipe.transform(partOf(request, 'forum')),
    cycle: cycleIdPipe.transform(partOf(request, 'cycle')),
  };
});
