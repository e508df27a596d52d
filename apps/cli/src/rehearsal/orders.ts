import { dateOf } from '@nap/calendar';
import { type OrderRequest, commandIdFrom } from '@nap/commands';
import { unreachable } from '@nap/kernel';

import type { Act, RehearsalFile } from './rehearsal-file.schema';

type CycleOrder = Extract<OrderRequest, { readonly stream: 'cycle' }>;

/** Ids in a rehearsal are made from its file, so that two plays of one file differ in nothing but `recordedAt`. */
export const idIn = (file: RehearsalFile, ...parts: readonly string[]): string =>
  commandIdFrom('rehearsal', file.forum.id, ...parts);

export const personIdIn = (file: RehearsalFile, name: string): string => idIn(file, 'person', name);

/** What has to be there before anybody can act: the forum, and its people's roles from the first day on. */
export const preparations = (file: RehearsalFile): readonly OrderRequest[] => {
  const { id, name, zone, localLanguages, reminderHour } = file.forum;
  return [
    {
      stream: 'forum',
      id,
      command: { type: 'RegisterForum', data: { forumId: id, name, zone, localLanguages, reminderHour } },
    },
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
  act: Exclude<Act, { do: 'open-cycle' }>,
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

/** The order that an act of the file gives. @param index its place in the file, which makes its ids. */
export const orderOf = (file: RehearsalFile, act: Act, index: number): OrderRequest => {
  if (act.do !== 'open-cycle') return { stream: 'cycle', id: act.cycle, command: cycleCommand(file, act, index) };
  const { cycle: cycleId, start, end, lengths, profile = file.forum.profile } = act;
  return {
    stream: 'forum',
    id: file.forum.id,
    command: { type: 'OpenCycle', data: { cycleId, profile, start, end, lengths } },
  };
};
