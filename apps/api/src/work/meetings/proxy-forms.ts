import { proxyBody } from '@nap/contracts';

import type { MeetingFacts } from './meeting-facts';
import { type MeetingForms, about, choice, inState, onMeeting, seatField, wordsOf } from './meeting-form';

const isCalled = inState('scheduled');

/** Who sits for whom in a meeting to come. */
export const PROXY_FORMS: MeetingForms<'proxy' | 'proxy-withdrawal'> = {
  proxy: {
    ...about({
      ...wordsOf('proxy'),
      type: 'NotifyProxy',
      fields: (say, facts) => [
        seatField(say, facts),
        choice(
          say,
          'one-of-many',
          'personId',
          facts.people.map(({ personId, label }) => ({ value: personId, label })),
          { label: say.w('meetingWork.field.proxy') },
        ),
      ],
      schema: proxyBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'NotifyProxy', data }),
    }),
    fits: isCalled,
  },
  'proxy-withdrawal': {
    ...about({
      ...wordsOf('proxy-withdrawal'),
      type: 'WithdrawProxy',
      fields: (say, { meeting }) => [
        choice(
          say,
          'one-of-many',
          'seatId',
          meeting.proxies.map(({ seatId }) => ({ value: seatId, label: seatId })),
        ),
      ],
      schema: proxyBody.pick({ seatId: true }),
      order: (data, _made, facts) => onMeeting(facts, { type: 'WithdrawProxy', data }),
    }),
    fits: (facts: MeetingFacts) => isCalled(facts) && facts.meeting.proxies.length > 0,
  },
};
