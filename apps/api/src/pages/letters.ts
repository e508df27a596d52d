import type { CivilDate } from '@nap/calendar';
import { type EventType, fromStored } from '@nap/contracts';
import { type CycleEvent, type DomainEvent, cycleStreamId } from '@nap/domain';
import { EventStore } from '@nap/event-store';
import type { Told } from '@nap/renderings';
import { Injectable } from '@nestjs/common';

import { cursorAt } from '../feed/cursor';
import type { RoleView } from '../forums/role-views';

const TELLING = [
  'ReminderIssued',
  'OverdueNoticeIssued',
  'ContraryToProcessWarned',
  'ContraryToProcessReached',
] as const satisfies readonly EventType[];

type Telling = Extract<CycleEvent, { readonly type: (typeof TELLING)[number] }>;

/** A ladder has few rungs; a cycle whose calendar is moved again and again still stays below this. */
const MOST_LETTERS = 1_000;

const KINDS: Readonly<Record<Telling['type'], Told['kind']>> = {
  ReminderIssued: 'reminder',
  OverdueNoticeIssued: 'overdue',
  ContraryToProcessWarned: 'escalation',
  ContraryToProcessReached: 'escalation',
};

const isTelling = (event: DomainEvent | undefined): event is Telling =>
  event !== undefined && TELLING.some((type) => type === event.type) && 'phase' in event.data;

const holdersOn = (roles: readonly RoleView[], role: RoleView['role'], day: CivilDate): readonly string[] =>
  roles
    .filter((held) => held.role === role && held.from <= day && (held.until === null || day <= held.until))
    .flatMap(({ name }) => name ?? []);

/** Whom the clocks of a cycle told, by the log: roles, and of their holders on that day those whose name is published. */
@Injectable()
export class Letters {
  constructor(private readonly store: EventStore) {}

  async ofCycle(cycleId: string, roles: readonly RoleView[]): Promise<readonly Told[]> {
    const streamId = cycleStreamId(cycleId);
    const [feedId, events] = await Promise.all([
      this.store.feedId(),
      this.store.readFeed({ after: 0, limit: MOST_LETTERS, streamId, types: TELLING }),
    ]);
    return events.flatMap((event) => {
      const telling = fromStored(event);
      if (!isTelling(telling)) return [];
      const { type, data } = telling;
      return {
        phase: data.phase,
        kind: KINDS[type],
        on: data.doneOn,
        to: data.recipients.map((role) => ({ role, names: holdersOn(roles, role, data.doneOn) })),
        historical: data.historical,
        cursor: cursorAt(feedId, event.feedPosition),
      };
    });
  }
}
