import { dateOf } from '@nap/calendar';
import { type Refused, accept, refuse } from '@nap/kernel';

import { meetDuty } from '../deadline/duty';
import type { DutyName } from '../deadline/duty.events';
import type { ForumState } from '../forum/forum.state';
import type { Moment } from '../moment/moment';
import type {
  ApproveAgenda,
  CirculateAgenda,
  CommentOnAgenda,
  DraftAgenda,
  PublishAgenda,
  ReturnAgenda,
  ReviseAgenda,
  SendMaterials,
} from './meeting.commands';
import type { AgendaItem, Approver, MeetingEvent } from './meeting.events';
import { type MeetingDecision, unlessPast, unlessStatus } from './meeting.guards';
import { approvalsOutstanding, mayApproveAs } from './meeting.offices';
import type { MeetingRefusal } from './meeting.refusals';
import type { AgendaStage, AgendaState, KnownMeeting } from './meeting.state';

type Unless = Refused<MeetingRefusal> | null;

/** An agenda is worked on until the meeting ends: a call at a few hours' notice may be drafted in the room. */
const unlessLive = (meeting: KnownMeeting): Unless => unlessStatus(meeting, 'scheduled', 'open');

const isTabled = ({ kind, decisionId }: AgendaItem, { motions }: ForumState): boolean =>
  kind === 'motion' ? motions.some((motion) => motion.decisionId === decisionId) : decisionId === null;

/** A regular meeting sets time aside for general items (C5). */
const unlessSound = (items: readonly AgendaItem[], { kind }: KnownMeeting, forum: ForumState): Unless => {
  if (items.length === 0) return refuse('agenda-empty', '/items');
  const repeated = items.findIndex(({ itemId }, index) => items.findIndex((item) => item.itemId === itemId) < index);
  if (repeated >= 0) return refuse('agenda-item-repeated', `/items/${repeated}/itemId`);
  const untabled = items.findIndex((item) => !isTabled(item, forum));
  if (untabled >= 0) return refuse('agenda-motion-unknown', `/items/${untabled}/decisionId`);
  return kind === 'regular' && !items.some((item) => item.kind === 'general')
    ? refuse('agenda-without-general-items', '/items')
    : null;
};

export const draftAgenda = ({ data }: DraftAgenda, meeting: KnownMeeting, forum: ForumState): MeetingDecision => {
  const { items, moment } = data;
  const { agenda } = meeting;
  const refused = unlessLive(meeting) ?? unlessSound(items, meeting, forum);
  if (refused !== null) return refused;
  if (agenda !== null && agenda.stage !== 'drafted' && agenda.stage !== 'approved') {
    return refuse(agenda.stage === 'published' ? 'agenda-already-published' : 'agenda-already-circulated');
  }
  const version = (agenda?.version ?? 0) + 1;
  return accept({ type: 'AgendaDrafted', data: { version, items, occurredOn: dateOf(moment.local) } });
};

const APPROVED_ALREADY: Readonly<Partial<Record<AgendaStage, MeetingRefusal>>> = {
  approved: 'agenda-already-approved',
  'final-approved': 'agenda-already-approved',
  published: 'agenda-already-published',
};

/** The version that waits for approval, seen by one of those who give it. */
const submitted = (
  { data }: { readonly data: { readonly as: Approver; readonly version: number; readonly moment: Moment } },
  meeting: KnownMeeting,
  forum: ForumState,
): AgendaState | Refused<MeetingRefusal> => {
  const { agenda } = meeting;
  const refused = unlessLive(meeting);
  if (refused !== null) return refused;
  if (agenda === null) return refuse('agenda-not-drafted');
  if (!mayApproveAs(data.as, forum, data.moment)) return refuse('not-the-approver', '/as', { as: data.as });
  if (agenda.version !== data.version) return refuse('agenda-version-other', '/version', { version: agenda.version });
  const already = APPROVED_ALREADY[agenda.stage];
  if (already !== undefined) return refuse(already);
  return agenda.returned ? refuse('agenda-returned') : agenda;
};

/** The draft before it goes to the members, or the final agenda after their comments, which may have changed nothing. */
export const approveAgenda = (command: ApproveAgenda, meeting: KnownMeeting, forum: ForumState): MeetingDecision => {
  const agenda = submitted(command, meeting, forum);
  if ('refusal' in agenda) return agenda;
  const { as, version, moment } = command.data;
  const complete = approvalsOutstanding(forum, moment, [...agenda.approvals, as]).length === 0;
  if (agenda.approvals.includes(as) && !complete) return accept();
  const type = agenda.stage === 'drafted' ? 'AgendaApproved' : 'AgendaFinalApproved';
  return accept({ type, data: { version, as, complete, occurredOn: dateOf(moment.local) } });
};

export const returnAgenda = (command: ReturnAgenda, meeting: KnownMeeting, forum: ForumState): MeetingDecision => {
  const agenda = submitted(command, meeting, forum);
  if ('refusal' in agenda) return agenda;
  const { as, version, grounds, moment } = command.data;
  const stage = agenda.stage === 'drafted' ? 'draft' : 'final';
  return accept({ type: 'AgendaReturned', data: { version, as, stage, grounds, occurredOn: dateOf(moment.local) } });
};

/** What a duty's act says beside itself. */
const met = (meeting: KnownMeeting, duty: DutyName, at: Moment['local'], { local }: Moment): readonly MeetingEvent[] =>
  meetDuty(meeting.duties, duty, at, dateOf(local));

export const circulateAgenda = ({ data }: CirculateAgenda, meeting: KnownMeeting): MeetingDecision => {
  const { moment } = data;
  const { agenda } = meeting;
  const circulatedAt = data.occurredAt ?? moment.local;
  const refused = unlessLive(meeting) ?? unlessPast(circulatedAt, moment, '/occurredAt');
  if (refused !== null) return refused;
  if (agenda === null) return refuse('agenda-not-drafted');
  if (agenda.stage === 'drafted') return refuse('agenda-not-approved');
  if (agenda.stage !== 'approved') return refuse('agenda-already-circulated');
  const { version } = agenda;
  return accept<MeetingEvent>(
    { type: 'AgendaDraftCirculated', data: { version, circulatedAt, occurredOn: dateOf(circulatedAt) } },
    ...met(meeting, 'agenda', circulatedAt, moment),
  );
};

export const sendMaterials = ({ data }: SendMaterials, meeting: KnownMeeting): MeetingDecision => {
  const { papers, moment } = data;
  const sentAt = data.occurredAt ?? moment.local;
  const refused = unlessLive(meeting) ?? unlessPast(sentAt, moment, '/occurredAt');
  if (refused !== null) return refused;
  if (papers.length === 0) return refuse('papers-missing', '/papers');
  return accept<MeetingEvent>(
    { type: 'MaterialsSent', data: { papers, sentAt, occurredOn: dateOf(sentAt) } },
    ...met(meeting, 'papers', sentAt, moment),
  );
};

/** Members are asked between the circulated draft and the final agenda. */
const unlessWithMembers = ({ agenda }: KnownMeeting): Unless => {
  if (agenda === null || agenda.stage === 'drafted' || agenda.stage === 'approved') {
    return refuse('agenda-not-circulated');
  }
  return agenda.stage === 'published' ? refuse('agenda-already-published') : null;
};

export const commentOnAgenda = ({ data }: CommentOnAgenda, meeting: KnownMeeting): MeetingDecision => {
  const { comment, moment } = data;
  return (
    unlessLive(meeting) ??
    unlessWithMembers(meeting) ??
    accept({ type: 'AgendaCommented', data: { personId: moment.by, comment, occurredOn: dateOf(moment.local) } })
  );
};

export const reviseAgenda = ({ data }: ReviseAgenda, meeting: KnownMeeting, forum: ForumState): MeetingDecision => {
  const { items, moment } = data;
  const version = (meeting.agenda?.version ?? 0) + 1;
  return (
    unlessLive(meeting) ??
    unlessWithMembers(meeting) ??
    unlessSound(items, meeting, forum) ??
    accept({ type: 'AgendaRevised', data: { version, items, occurredOn: dateOf(moment.local) } })
  );
};

export const publishAgenda = ({ data }: PublishAgenda, meeting: KnownMeeting): MeetingDecision => {
  const { moment } = data;
  const { agenda } = meeting;
  const publishedAt = data.occurredAt ?? moment.local;
  const refused = unlessLive(meeting) ?? unlessPast(publishedAt, moment, '/occurredAt');
  if (refused !== null) return refused;
  if (agenda === null) return refuse('agenda-not-drafted');
  const outOfPlace = unlessWithMembers(meeting);
  if (outOfPlace !== null) return outOfPlace;
  if (agenda.stage !== 'final-approved') return refuse('agenda-not-approved');
  const { version, items } = agenda;
  return accept<MeetingEvent>(
    { type: 'AgendaFinalised', data: { version, items, publishedAt, occurredOn: dateOf(publishedAt) } },
    ...met(meeting, 'final-agenda', publishedAt, moment),
  );
};
