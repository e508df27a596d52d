import { dateOf } from '@nap/calendar';
import type { OrderRequest } from '@nap/commands';
import { unreachable } from '@nap/kernel';

import { decisionOrders, meetingOrders } from './meeting.orders';
import { idIn, personIdIn, seatsOf, toForum } from './names';
import type { Act, RehearsalFile } from './rehearsal-file.schema';

type CycleAct = Extract<Act, { readonly cycle: string }>;

type CycleOrder = Extract<OrderRequest, { readonly stream: 'cycle' }>;

/** What has to be there before anybody can act: the forum, and its people's roles from the first day on. */
export const preparations = (file: RehearsalFile): readonly OrderRequest[] => {
  const { id, name, zone, localLanguages, reminderHour, bylaws } = file.forum;
  return [
    {
      stream: 'forum',
      id,
      command: { type: 'RegisterForum', data: { forumId: id, name, zone, localLanguages, reminderHour } },
    },
    ...(bylaws === undefined ? [] : [toForum(file, { type: 'AdoptBylaws', data: bylaws })]),
    ...file.people.flatMap((person) =>
      person.roles.map((role): OrderRequest => ({
        stream: 'forum',
        id,
        command: {
          type: 'AssignRole',
          data: {
            assignmentId: idIn(file, 'role', person.id, role),
            personId: personIdIn(file, person.id),
            role,
            from: dateOf(file.from),
            until: null,
            cycleId: null,
          },
        },
      })),
    ),
    ...seatsOf(file).flatMap(({ seatId, sector, holder }): readonly OrderRequest[] => [
      toForum(file, { type: 'EstablishSeat', data: { seatId, sector } }),
      toForum(file, {
        type: 'FillSeat',
        data: {
          seatId,
          personId: personIdIn(file, holder),
          from: dateOf(file.from),
          until: null,
          way: 'appointment',
        },
      }),
    ]),
  ];
};

type Change = Pick<Extract<Act, { do: 'amend-calendar' | 'resume' }>, 'end' | 'phase' | 'dueOn'>;

/** The file's checks leave three forms: an end, a phase with its day, or nothing. */
const changeOf = ({ end, phase, dueOn }: Change) => {
  if (end !== undefined) return { end };
  return phase === undefined || dueOn === undefined ? undefined : { phase, dueOn };
};

const evidenceId = (file: RehearsalFile, name: string): string => idIn(file, 'evidence', name);

const cycleCommand = (
  file: RehearsalFile,
  act: Exclude<CycleAct, { do: 'open-cycle' }>,
  index: number,
): CycleOrder['command'] => {
  switch (act.do) {
    case 'start-clocks':
      return { type: 'StartClocks', data: { grounds: act.grounds } };
    case 'record-evidence':
      return {
        type: 'RecordEvidence',
        data: { evidenceId: evidenceId(file, act.name ?? String(index)), evidence: act.evidence },
      };
    case 'withdraw-evidence':
      return {
        type: 'WithdrawEvidence',
        data: { evidenceId: evidenceId(file, act.evidence), grounds: act.grounds },
      };
    case 'open-comment-window': {
      const { phase, opensOn, endsOn, url } = act;
      const windowId = idIn(file, 'window', String(index));
      return { type: 'OpenPublicComment', data: { windowId, phase, opensOn, endsOn, url } };
    }
    case 'waive-phase':
      return { type: 'WaivePhase', data: { phase: act.phase, grounds: act.grounds } };
    case 'amend-calendar': {
      const change = changeOf(act);
      if (change === undefined) throw new Error(`/acts/${String(index)} changes nothing`);
      return { type: 'AmendCalendar', data: { grounds: act.grounds, change } };
    }
    case 'suspend':
      return { type: 'SuspendCycle', data: { grounds: act.grounds } };
    case 'resume': {
      const change = changeOf(act);
      return { type: 'ResumeCycle', data: { grounds: act.grounds, ...(change === undefined ? {} : { change }) } };
    }
    case 'shift-cohort':
      return { type: 'ShiftCohort', data: { grounds: act.grounds } };
    default:
      return unreachable(act);
  }
};

/** The orders that an act of the file gives, most give one. @param index its place in the file, which makes its ids. */
export const ordersOf = (file: RehearsalFile, act: Act, index: number): readonly OrderRequest[] => {
  if ('meeting' in act && !('decision' in act)) return meetingOrders(file, act);
  if ('decision' in act) return decisionOrders(file, act, index);
  if (act.do !== 'open-cycle') return [{ stream: 'cycle', id: act.cycle, command: cycleCommand(file, act, index) }];
  const { cycle: cycleId, start, end, lengths, profile = file.forum.profile } = act;
  return [toForum(file, { type: 'OpenCycle', data: { cycleId, profile, start, end, lengths } })];
};
