import { type ExecutionContext, createParamDecorator } from '@nestjs/common';

import { actOn } from '../acts/act-on';
import type { MeetingAddress } from '../acts/acts';
import { forumIdPipe, meetingIdPipe, partOf } from '../border/addresses';
import { type ApiRequest, requestOf } from '../border/request';

const addressIn = (request: ApiRequest): MeetingAddress => ({
  forum: forumIdPipe.transform(partOf(request, 'forum')),
  meeting: meetingIdPipe.transform(partOf(request, 'meeting')),
});

/** The meeting that the request's address names. */
export const InMeeting = createParamDecorator((_data: undefined, context: ExecutionContext): MeetingAddress =>
  addressIn(requestOf(context)),
);

/** The act on that meeting. */
export const OnMeeting = actOn(addressIn);
