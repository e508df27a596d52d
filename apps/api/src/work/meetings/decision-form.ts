import type { KnownDecision } from '@nap/domain';
import type { FieldShown } from '@nap/renderings';
import { z } from 'zod';

import type { DecisionOrder } from '../../acts/acts';
import type { Say } from '../work-form';
import type { MeetingFacts } from './meeting-facts';
import { choice } from './meeting-form';

/** Which motion a form is about, beside the fields of its body. */
export const ofMotion = z.strictObject({ decisionId: z.string().min(1) });

export const onDecision = (id: string, command: DecisionOrder) => ({ stream: 'decision', id, command }) as const;

export type IsMeant = (motion: KnownDecision) => boolean;

export const isTabled: IsMeant = ({ status }) => status === 'tabled';
export const isVoting: IsMeant = ({ status }) => status === 'voting';
/** Put to the forum, and neither voted on nor settled. */
export const isUndecided: IsMeant = ({ status }) => status === 'tabled' || status === 'set-aside';

/** Whether the meeting has such a motion at all. */
export const hasMotion =
  (isMeant: IsMeant) =>
  ({ motions }: MeetingFacts): boolean =>
    motions.some(isMeant);

/** The motions that the act can be about. */
export const motionField = (say: Say, { motions }: MeetingFacts, isMeant: IsMeant): FieldShown =>
  choice(
    say,
    'one-of-many',
    'decisionId',
    motions.filter(isMeant).map(({ decisionId, title }) => ({ value: decisionId, label: title })),
  );
