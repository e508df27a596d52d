import {
  type CivilDate,
  addDays,
  addPeriod,
  at,
  civilDate,
  civilDateTime,
  instant,
  period,
  timeOfDay,
} from '@nap/calendar';
import type { Moment, Order, StreamKind } from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';
import { GROUNDS, ITEMS, PAPERS, World, commitmentNamed } from '@nap/testing';

/** Stands for the forum's id in every id of the played log, so that copies can be told apart by replacing it. */
export const TOKEN = 'qzforumzq';

export const PLAYED_EVENTS = 4_000;
export const PLAYED_CYCLES = 4;

const FOUNDED_ON = civilDate('2016-01-01');
/** The first cycle; the forum's clock opens the later ones. */
const FIRST_START = '2016-07-01';
const COMMITMENTS = 19;
/** The chairs hold the first two. */
const SEATS = ['gov-01', 'cso-01', 'gov-02', 'cso-02', 'gov-03', 'cso-03'] as const;
const MONTHS = 120;

const personNumber = (number: number): string => `5eed0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const CHAIR = personNumber(1);
const holderOf = (seatId: string): string => personNumber(1 + SEATS.findIndex((seat) => seat === seatId));

const MINUTES = { papersHandedOut: [], debate: [], conclusions: GROUNDS, otherMaterial: [], notes: null };

type Act = { readonly stream: StreamKind; readonly id: string; readonly type: string; readonly data?: object };

/** A forum that meets every month and has four plans, each with its reports: what its log holds after some years. */
class ForumLife {
  readonly world = new World(FOUNDED_ON, { forumId: TOKEN, profile: 'handbook-2016' });
  private readonly clocks: (readonly [StreamKind, string])[] = [['forum', TOKEN]];

  do(day: CivilDate, { stream, id, type, data = {} }: Act, by: string | null = null): void {
    const refusal = this.world.refusalOf({ stream, id, command: command(day, type, data, by) } as Order);
    if (refusal !== null) throw new Error(`${type} of ${id} was refused on ${day}: ${refusal}`);
  }

  /** Every clock of the forum rings. */
  pass(day: CivilDate): void {
    const before = this.world.feed.length;
    for (const [stream, id] of this.clocks) this.do(day, { stream, id, type: 'PassTime' });
    const opened = this.world.feed.slice(before).filter(({ type }) => type === 'CycleOpened');
    for (const { streamId } of opened) this.cycleOpened(day, streamId.slice('cycle-'.length));
  }

  found(): void {
    const { world } = this;
    world.adoptBylaws(FOUNDED_ON, { decision: { rule: 'simple-majority', base: 'cast' }, mode: 'mixed' });
    const roles = ['chair', 'co-chair', 'secretary', 'poc'] as const;
    for (const [index, role] of roles.entries()) {
      const [from, until] = [FOUNDED_ON, null];
      const assignmentId = `${TOKEN}-${role}`; // no two forums share one
      const data = { assignmentId, personId: personNumber(index + 1), role, from, until };
      world.inForum(FOUNDED_ON, { type: 'AssignRole', data: { ...data, cycleId: null } });
    }
    for (const seat of SEATS) {
      world.seat(FOUNDED_ON, seat, seat.startsWith('gov') ? 'government' : 'civil-society', holderOf(seat));
    }
  }

  openCycle(day: CivilDate, start: string): void {
    this.cycleOpened(day, this.world.openCycle(day, start));
  }

  private cycleOpened(day: CivilDate, cycleId: string): void {
    this.clocks.push(['cycle', cycleId]);
    for (let number = 1; number <= COMMITMENTS; number += 1) {
      const data = commitmentNamed(`c-${String(number)}`, `Commitment ${String(number)}`);
      this.do(day, { stream: 'cycle', id: cycleId, type: 'RecordCommitment', data });
    }
  }

  meet(month: CivilDate): void {
    const meetingId = `${TOKEN}-${month}`;
    const day = addDays(month, 20);
    const slot = { startsAt: civilDateTime(`${day}T14:00`), endsAt: civilDateTime(`${day}T16:00`), place: 'Town hall' };
    const own = (type: string, data: object = {}): Act => ({ stream: 'meeting', id: meetingId, type, data });
    const inForum = (type: string, data: object = {}): Act => ({ stream: 'forum', id: TOKEN, type, data });
    const approved = ['chair', 'co-chair'].map((as) => own('ApproveAgenda', { as, version: 1 }));
    this.do(month, inForum('ScheduleMeeting', { meetingId, kind: 'regular', ...slot }));
    this.clocks.push(['meeting', meetingId]);
    this.do(month, own('AnnounceMeeting', { place: 'Town hall', url: null }));
    this.motion(month, meetingId, ['table']);
    this.do(addDays(month, 2), own('DraftAgenda', { items: ITEMS }));
    for (const act of [...approved, own('CirculateAgenda', { occurredAt: null })]) this.do(addDays(month, 3), act);
    this.do(addDays(month, 5), own('SendMaterials', { papers: PAPERS, occurredAt: null }));
    for (const act of approved) this.do(addDays(month, 15), act);
    this.do(addDays(month, 16), own('PublishAgenda', { occurredAt: null }));
    this.pass(day);
    const attendees = SEATS.map((seatId) => ({ personId: holderOf(seatId), seatId, as: 'member', arrivedAt: null }));
    this.do(day, own('RecordAttendance', { attendees }));
    this.do(day, own('OpenMeeting', { presidedBy: CHAIR, occurredAt: null }));
    this.motion(day, meetingId, ['vote']);
    this.do(day, own('CloseMeeting', { occurredAt: null }));
    this.minutes(day, own);
    this.forget(meetingId);
  }

  private minutes(day: CivilDate, own: (type: string, data?: object) => Act): void {
    const task = { itemId: 'task', what: 'Write it down', ownerId: CHAIR, dueOn: addDays(day, 30) };
    this.do(addDays(day, 1), own('DraftMinutes', { ...MINUTES, actionItems: [task] }));
    this.do(addDays(day, 1), own('CirculateMinutes'));
    for (const as of ['chair', 'co-chair']) this.do(addDays(day, 2), own('ApproveMinutes', { as, version: 1 }));
    this.do(addDays(day, 3), own('PublishMinutes', { occurredAt: null }));
    this.do(addDays(day, 5), own('CompleteActionItem', { itemId: 'task', occurredOn: addDays(day, 5) }));
  }

  private motion(day: CivilDate, meetingId: string, parts: readonly ('table' | 'vote')[]): void {
    const id = `${meetingId}-motion`;
    const own = (type: string, data: object = {}): Act => ({ stream: 'decision', id, type, data });
    if (parts.includes('table')) {
      this.world.tableMotion(day, id, meetingId);
      return;
    }
    this.do(day, own('OpenVote', { voteId: `${id}-vote`, method: 'in-meeting', secret: false, closesAt: null }));
    for (const seatId of SEATS) this.do(day, own('CastBallot', { seatId, choice: 'yes' }), holderOf(seatId));
    this.do(day, own('CloseVote'));
  }

  private forget(id: string): void {
    const index = this.clocks.findIndex(([, clock]) => clock === id);
    if (index >= 0) this.clocks.splice(index, 1);
  }
}

const command = (day: CivilDate, type: string, data: object, by: string | null): object => {
  const moment: Moment = {
    at: instant(`${day}T14:10:00Z`),
    local: at(day, timeOfDay('14:10')),
    reminderHour: timeOfDay('09:00'),
    by,
  };
  return { type, data: { ...data, moment } };
};

/** The log of one forum, as the real deciders make it. */
export const playedForum = (): readonly FeedEvent[] => {
  const life = new ForumLife();
  life.found();
  life.openCycle(FOUNDED_ON, FIRST_START);
  for (let month = 1; month <= MONTHS && life.world.feed.length < PLAYED_EVENTS; month += 1) {
    const first = addPeriod(FOUNDED_ON, period(`P${String(month)}M`));
    life.pass(first);
    life.meet(first);
  }
  return life.world.feed.slice(0, PLAYED_EVENTS);
};
