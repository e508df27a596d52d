import { fields } from '@nap/contracts';
import { CHOICES } from '@nap/domain';
import { z } from 'zod';

import { common, label } from './acts.schema';

const { civilDate, civilDateTime, httpUrl, slug, text } = fields;

const grounds = text(10_000);
const slot = { startsAt: civilDateTime, endsAt: civilDateTime };
const place = text(200).nullable().default(null);
const seats = z.union([z.literal('all'), z.array(slug).min(1)]);
const approver = z.enum(['chair', 'co-chair']);

const agendaItem = z.strictObject({
  id: slug,
  kind: z.enum(['topic', 'motion', 'action-items', 'general']).default('topic'),
  title: text(200),
  decision: slug.nullable().default(null),
});

const actionItem = z.strictObject({ id: slug, what: text(500), owner: slug, dueOn: civilDate });
const paper = z.strictObject({ title: text(200), url: httpUrl });

const ofMeeting = { ...common, meeting: slug };
const ofDecision = { ...common, decision: slug };

/** What people do about a meeting; persons are those of the file, seats by their ids. */
export const meetingActs = [
  z.strictObject({
    ...ofMeeting,
    ...slot,
    do: z.literal('schedule-meeting'),
    kind: z.enum(['regular', 'extraordinary']).default('regular'),
    place,
  }),
  z.strictObject({ ...ofMeeting, do: z.literal('announce-meeting'), place: text(200) }),
  z.strictObject({
    ...ofMeeting,
    ...slot,
    do: z.literal('move-meeting'),
    place,
    grounds: grounds.nullable().default(null),
  }),
  z.strictObject({ ...ofMeeting, do: z.literal('cancel-meeting'), grounds }),
  z.strictObject({ ...ofMeeting, do: z.literal('draft-agenda'), items: z.array(agendaItem).min(1) }),
  z.strictObject({ ...ofMeeting, do: z.literal('approve-agenda'), role: approver, version: z.int().min(1).default(1) }),
  z.strictObject({ ...ofMeeting, do: z.literal('circulate-agenda') }),
  z.strictObject({ ...ofMeeting, do: z.literal('send-materials'), papers: z.array(paper).min(1) }),
  z.strictObject({ ...ofMeeting, do: z.literal('publish-agenda') }),
  z.strictObject({ ...ofMeeting, do: z.literal('attend'), seats }),
  z.strictObject({ ...ofMeeting, do: z.literal('open-meeting'), presidedBy: slug.optional() }),
  z.strictObject({ ...ofMeeting, ...slot, do: z.literal('second-call'), place }),
  z.strictObject({ ...ofMeeting, do: z.literal('close-meeting') }),
  z.strictObject({
    ...ofMeeting,
    do: z.literal('draft-minutes'),
    conclusions: text(10_000),
    actionItems: z.array(actionItem).default([]),
  }),
  z.strictObject({
    ...ofMeeting,
    do: z.literal('approve-minutes'),
    role: approver,
    version: z.int().min(1).default(1),
  }),
  z.strictObject({ ...ofMeeting, do: z.literal('circulate-minutes') }),
  z.strictObject({ ...ofMeeting, do: z.literal('publish-minutes') }),
  z.strictObject({ ...ofMeeting, do: z.literal('complete-action-item'), item: slug }),
  z.strictObject({
    ...ofMeeting,
    do: z.literal('review-action-item'),
    item: slug,
    /** The later meeting that looked at it. */
    reviewedIn: slug,
    outcome: z.enum(['kept', 'released']),
    dueOn: civilDate.nullable().default(null),
  }),
] as const;

/** What people do about a motion. */
export const decisionActs = [
  z.strictObject({
    ...ofDecision,
    do: z.literal('table-motion'),
    meeting: slug.nullable().default(null),
    topic: label,
    title: text(200),
    motion: text(10_000),
  }),
  z.strictObject({ ...ofDecision, do: z.literal('declare-consensus') }),
  z.strictObject({ ...ofDecision, do: z.literal('defer-item'), toMeeting: slug.nullable().default(null), grounds }),
  z.strictObject({ ...ofDecision, do: z.literal('declare-dialogue-exhausted') }),
  z.strictObject({
    ...ofDecision,
    do: z.literal('open-vote'),
    method: z.enum(['in-meeting', 'by-correspondence']).default('in-meeting'),
    secret: z.boolean().default(false),
    closesAt: civilDateTime.nullable().default(null),
  }),
  z.strictObject({ ...ofDecision, do: z.literal('cast-ballots'), choice: z.enum(CHOICES), seats }),
  z.strictObject({ ...ofDecision, do: z.literal('close-vote') }),
  z.strictObject({
    ...ofDecision,
    do: z.literal('give-government-answer'),
    accepted: z.enum(['wholly', 'in-part', 'rejected']),
    answer: text(10_000),
  }),
] as const;
