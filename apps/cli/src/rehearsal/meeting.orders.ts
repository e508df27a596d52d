import { type CivilDateTime, dateOf } from '@nap/calendar';
import type { OrderRequest } from '@nap/commands';
import { unreachable } from '@nap/kernel';

import { idIn, personIdIn, seatsOf, toForum } from './names';
import type { Act, RehearsalFile } from './rehearsal-file.schema';

type DecisionAct = Extract<Act, { readonly decision: string }>;
type MeetingAct = Exclude<Extract<Act, { readonly meeting: string }>, DecisionAct>;
type MeetingCommand = Extract<OrderRequest, { readonly stream: 'meeting' }>['command'];
type DecisionCommand = Extract<OrderRequest, { readonly stream: 'decision' }>['command'];

const chosen = (file: RehearsalFile, seats: 'all' | readonly string[]): readonly string[] =>
  seats === 'all' ? seatsOf(file).map(({ seatId }) => seatId) : seats;

const holderOf = (file: RehearsalFile, seatId: string): string =>
  personIdIn(file, seatsOf(file).find((seat) => seat.seatId === seatId)?.holder ?? seatId);

const NOW: { readonly occurredAt: CivilDateTime | null } = { occurredAt: null };

const meetingCommand = (
  file: RehearsalFile,
  act: Exclude<MeetingAct, { readonly do: 'schedule-meeting' }>,
): MeetingCommand => {
  switch (act.do) {
    case 'announce-meeting':
      return { type: 'AnnounceMeeting', data: { place: act.place, url: null } };
    case 'move-meeting': {
      const { startsAt, endsAt, place, grounds } = act;
      return { type: 'MoveMeeting', data: { startsAt, endsAt, place, grounds } };
    }
    case 'cancel-meeting':
      return { type: 'CancelMeeting', data: { grounds: act.grounds } };
    case 'draft-agenda': {
      const items = act.items.map(({ id, kind, title, decision }) => ({
        itemId: id,
        kind,
        title,
        decisionId: decision,
      }));
      return { type: 'DraftAgenda', data: { items } };
    }
    case 'approve-agenda':
      return { type: 'ApproveAgenda', data: { as: act.role, version: act.version } };
    case 'circulate-agenda':
      return { type: 'CirculateAgenda', data: NOW };
    case 'send-materials':
      return { type: 'SendMaterials', data: { papers: act.papers, ...NOW } };
    case 'publish-agenda':
      return { type: 'PublishAgenda', data: NOW };
    case 'attend': {
      const attendees = chosen(file, act.seats).map((seatId) => ({
        personId: holderOf(file, seatId),
        seatId,
        as: 'member' as const,
        arrivedAt: null,
      }));
      return { type: 'RecordAttendance', data: { attendees } };
    }
    case 'open-meeting':
      return { type: 'OpenMeeting', data: { presidedBy: personIdIn(file, act.presidedBy ?? act.as), ...NOW } };
    case 'second-call': {
      const { startsAt, endsAt, place } = act;
      return { type: 'IssueSecondCall', data: { startsAt, endsAt, place } };
    }
    case 'close-meeting':
      return { type: 'CloseMeeting', data: NOW };
    default:
      return afterwards(file, act);
  }
};

type AfterwardsAct = Extract<
  MeetingAct,
  {
    readonly do:
      | 'draft-minutes'
      | 'circulate-minutes'
      | 'approve-minutes'
      | 'publish-minutes'
      | 'complete-action-item'
      | 'review-action-item';
  }
>;

const afterwards = (file: RehearsalFile, act: AfterwardsAct): MeetingCommand => {
  switch (act.do) {
    case 'draft-minutes': {
      const actionItems = act.actionItems.map(({ id, what, owner, dueOn }) => ({
        itemId: id,
        what,
        ownerId: personIdIn(file, owner),
        dueOn,
      }));
      const rest = { papersHandedOut: [], debate: [], otherMaterial: [], notes: null };
      return { type: 'DraftMinutes', data: { ...rest, conclusions: act.conclusions, actionItems } };
    }
    case 'circulate-minutes':
      return { type: 'CirculateMinutes', data: {} };
    case 'approve-minutes':
      return { type: 'ApproveMinutes', data: { as: act.role, version: act.version } };
    case 'publish-minutes':
      return { type: 'PublishMinutes', data: NOW };
    case 'complete-action-item':
      return { type: 'CompleteActionItem', data: { itemId: act.item, occurredOn: dateOf(act.on) } };
    case 'review-action-item': {
      const { item: itemId, reviewedIn: meetingId, outcome, dueOn } = act;
      return { type: 'ReviewActionItem', data: { itemId, meetingId, outcome, dueOn } };
    }
    default:
      return unreachable(act);
  }
};

/** The orders of an act about a meeting. */
export const meetingOrders = (file: RehearsalFile, act: MeetingAct): readonly OrderRequest[] => {
  if (act.do !== 'schedule-meeting')
    return [{ stream: 'meeting', id: act.meeting, command: meetingCommand(file, act) }];
  const { meeting: meetingId, kind, startsAt, endsAt, place } = act;
  return [toForum(file, { type: 'ScheduleMeeting', data: { meetingId, kind, startsAt, endsAt, place } })];
};

const decisionCommands = (
  file: RehearsalFile,
  act: Exclude<DecisionAct, { readonly do: 'table-motion' }>,
  index: number,
): readonly DecisionCommand[] => {
  switch (act.do) {
    case 'declare-consensus':
      return [{ type: 'DeclareConsensus', data: {} }];
    case 'defer-item':
      return [{ type: 'DeferItem', data: { toMeetingId: act.toMeeting, grounds: act.grounds } }];
    case 'declare-dialogue-exhausted':
      return [{ type: 'DeclareDialogueExhausted', data: {} }];
    case 'open-vote': {
      const { method, secret, closesAt } = act;
      return [{ type: 'OpenVote', data: { voteId: idIn(file, 'vote', String(index)), method, secret, closesAt } }];
    }
    case 'cast-ballots':
      return chosen(file, act.seats).map((seatId) => ({ type: 'CastBallot', data: { seatId, choice: act.choice } }));
    case 'close-vote':
      return [{ type: 'CloseVote', data: {} }];
    case 'give-government-answer':
      return [{ type: 'GiveGovernmentReason', data: { accepted: act.accepted, answer: act.answer, url: null } }];
    default:
      return unreachable(act);
  }
};

/** The orders of an act about a motion. */
export const decisionOrders = (file: RehearsalFile, act: DecisionAct, index: number): readonly OrderRequest[] => {
  if (act.do !== 'table-motion') {
    return decisionCommands(file, act, index).map((command) => ({ stream: 'decision', id: act.decision, command }));
  }
  const { decision: decisionId, meeting: meetingId, topic, title, motion } = act;
  return [toForum(file, { type: 'TableMotion', data: { decisionId, meetingId, topic, title, motion } })];
};
