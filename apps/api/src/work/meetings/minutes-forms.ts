import { approvalBody, completionBody, minuteTakerBody, minutesBody, occurredAtBody, reviewBody } from '@nap/contracts';
import type { MinutesState } from '@nap/domain';
import type { FieldShown } from '@nap/renderings';
import { z } from 'zod';

import type { Say } from '../work-form';
import { ACTION_ITEMS, minutesIn } from './entered-lists';
import type { MeetingFacts } from './meeting-facts';
import { type MeetingForms, about, approver, choice, field, onMeeting, wordsOf } from './meeting-form';

const isAt =
  (...stages: readonly (MinutesState['stage'] | undefined)[]) =>
  ({ meeting }: MeetingFacts): boolean =>
    meeting.status === 'closed' && stages.includes(meeting.minutes?.stage);

/** The fields of one action item; those after the first carry its number. */
const itemFields = (say: Say, { people }: MeetingFacts, which: string): readonly FieldShown[] => {
  const options = people.map(({ personId, label }) => ({ value: personId, label }));
  return [
    field(say, 'line', 'what', { isOptional: true }),
    choice(say, 'one-of-many', 'ownerId', options, { isOptional: true }),
    field(say, 'day', 'dueOn', { isOptional: true }),
  ].map((shown) => ({
    ...shown,
    name: `${shown.name}${which}`,
    label: say.w('meetingWork.numbered', { label: shown.label, number: which === '' ? 1 : which }),
  }));
};

const openItems = ({ meeting }: MeetingFacts) => meeting.actionItems.filter(({ status }) => status === 'open');

const ofItem = z.strictObject({ itemId: z.string().min(1) });

const itemField = (say: Say, facts: MeetingFacts): FieldShown =>
  choice(
    say,
    'one-of-many',
    'itemId',
    openItems(facts).map(({ itemId, what }) => ({ value: itemId, label: what })),
  );

/** Meetings that can look at what this one has left to be done. */
const laterMeetings = ({ forum, meeting }: MeetingFacts) =>
  forum.meetings
    .filter(({ startsAt, status }) => startsAt > meeting.startsAt && status !== 'struck')
    .map(({ meetingId }) => ({ value: meetingId, label: meetingId }));

/** From the close to the last action item. */
export const MINUTES_FORMS: MeetingForms<
  | 'minute-taker'
  | 'minutes'
  | 'minutes-circulation'
  | 'minutes-approval'
  | 'minutes-publication'
  | 'item-done'
  | 'item-review'
> = {
  'minute-taker': {
    ...about({
      ...wordsOf('minute-taker'),
      type: 'AssignMinuteTaker',
      fields: (say, { people }) => [
        choice(
          say,
          'one-of-many',
          'personId',
          people.map(({ personId, label }) => ({ value: personId, label })),
          { label: say.w('meetingWork.field.minuteTaker') },
        ),
      ],
      schema: minuteTakerBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'AssignMinuteTaker', data }),
    }),
    fits: ({ meeting }) =>
      ['scheduled', 'open', 'closed'].includes(meeting.status) && meeting.minutes?.stage !== 'published',
  },
  minutes: {
    ...about({
      ...wordsOf('minutes'),
      type: 'DraftMinutes',
      fields: (say, facts) => [
        field(say, 'text', 'conclusions', { hint: say.w('meetingWork.hint.conclusions') }),
        field(say, 'text', 'debate', { isOptional: true }),
        ...ACTION_ITEMS.flatMap((which) => itemFields(say, facts, which)),
        field(say, 'text', 'notes', { isOptional: true }),
      ],
      schema: minutesBody,
      bodyOf: minutesIn,
      order: (data, _made, facts) => onMeeting(facts, { type: 'DraftMinutes', data }),
    }),
    fits: isAt(undefined, 'drafted', 'circulated'),
  },
  'minutes-circulation': {
    ...about({
      ...wordsOf('minutes-circulation'),
      type: 'CirculateMinutes',
      fields: () => [],
      schema: z.strictObject({}),
      order: (data, _made, facts) => onMeeting(facts, { type: 'CirculateMinutes', data }),
    }),
    fits: isAt('drafted'),
  },
  'minutes-approval': {
    ...about({
      ...wordsOf('minutes-approval'),
      type: 'ApproveMinutes',
      fields: (say) => [approver(say)],
      schema: approvalBody,
      bodyOf: (entered, { meeting }) => ({ ...entered, version: meeting.minutes?.version ?? 0 }),
      order: (data, _made, facts) => onMeeting(facts, { type: 'ApproveMinutes', data }),
    }),
    fits: isAt('circulated'),
  },
  'minutes-publication': {
    ...about({
      ...wordsOf('minutes-publication'),
      type: 'PublishMinutes',
      fields: () => [],
      schema: occurredAtBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'PublishMinutes', data }),
    }),
    fits: isAt('approved'),
  },
  'item-done': {
    ...about({
      ...wordsOf('item-done'),
      type: 'CompleteActionItem',
      fields: (say, facts) => [itemField(say, facts), field(say, 'day', 'occurredOn')],
      schema: completionBody.extend(ofItem.shape),
      order: (data, _made, facts) => onMeeting(facts, { type: 'CompleteActionItem', data }),
    }),
    fits: (facts) => openItems(facts).length > 0,
  },
  'item-review': {
    ...about({
      ...wordsOf('item-review'),
      type: 'ReviewActionItem',
      fields: (say, facts) => [
        itemField(say, facts),
        choice(say, 'one-of-many', 'meetingId', laterMeetings(facts)),
        choice(
          say,
          'one-of',
          'outcome',
          (['kept', 'released'] as const).map((value) => ({ value, label: say.w(`meetingWork.outcome.${value}`) })),
        ),
        field(say, 'day', 'dueOn', { isOptional: true, hint: say.w('meetingWork.hint.keptUntil') }),
      ],
      schema: reviewBody.extend(ofItem.shape),
      order: (data, _made, facts) => onMeeting(facts, { type: 'ReviewActionItem', data }),
    }),
    fits: (facts) => openItems(facts).length > 0 && laterMeetings(facts).length > 0,
  },
};
