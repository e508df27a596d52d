import type { FieldShown, MeetingAct, MeetingField } from '@nap/renderings';

import type { MeetingOrder } from '../../acts/acts';
import { type Say, type WorkForm, formsAbout } from '../work-form';
import type { MeetingFacts } from './meeting-facts';

export type MeetingForm = WorkForm<MeetingFacts> & {
  /** Whether the meeting is in a state in which the act makes sense. */
  readonly fits: (facts: MeetingFacts) => boolean;
};

export type MeetingForms<Act extends MeetingAct> = Readonly<Record<Act, MeetingForm>>;

export const about = formsAbout<MeetingFacts>();

export const onMeeting = ({ meeting }: MeetingFacts, command: MeetingOrder) =>
  ({ stream: 'meeting', id: meeting.meetingId, command }) as const;

export const wordsOf = (act: MeetingAct): Pick<MeetingForm, 'title' | 'lead' | 'send'> => ({
  title: (w) => w(`meetingWork.act.${act}.title`),
  lead: (w) => w(`meetingWork.act.${act}.lead`),
  send: (w) => w(`meetingWork.act.${act}.title`),
});

type Plain = Exclude<FieldShown['kind'], 'one-of' | 'one-of-many' | 'several'>;
type Change = {
  readonly isOptional?: true;
  readonly hint?: string;
  /** Where the field's usual words do not fit. */
  readonly label?: string;
};

/** A field without choices. */
export const field = ({ w }: Say, kind: Plain, name: MeetingField, change: Change = {}): FieldShown => ({
  kind,
  name,
  label: w(`meetingWork.field.${name}`),
  ...change,
});

/** A field of choices. */
export const choice = (
  { w }: Say,
  kind: 'one-of' | 'one-of-many' | 'several',
  name: MeetingField,
  options: Extract<FieldShown, { readonly options: unknown }>['options'],
  change: Change = {},
): FieldShown => ({ kind, name, label: w(`meetingWork.field.${name}`), options, ...change });

/** Begin, end and place of a meeting. */
export const slot = (say: Say): readonly FieldShown[] => [
  field(say, 'moment', 'startsAt'),
  field(say, 'moment', 'endsAt'),
  field(say, 'line', 'place', { isOptional: true }),
];

/** A seat of the meeting, by its name. */
export const seatField = (say: Say, { sitters }: MeetingFacts): FieldShown =>
  choice(
    say,
    'one-of-many',
    'seatId',
    [...new Set(sitters.map(({ seatId }) => seatId))].map((seatId) => ({ value: seatId, label: seatId })),
  );

export const approver = (say: Say): FieldShown =>
  choice(
    say,
    'one-of',
    'as',
    (['chair', 'co-chair'] as const).map((value) => ({ value, label: say.t(`role.${value}`) })),
  );

export const grounds = (say: Say, change: Change = {}): FieldShown =>
  field(say, 'text', 'grounds', { hint: say.w('meetingWork.hint.grounds'), ...change });

export const inState =
  (...statuses: readonly MeetingFacts['meeting']['status'][]) =>
  ({ meeting }: MeetingFacts): boolean =>
    statuses.includes(meeting.status);
