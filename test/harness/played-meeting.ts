import { type Instant, instant } from '@nap/calendar';
import {
  type MeetingEvent,
  type MeetingState,
  evolveMeeting,
  initialMeeting,
  meetingAgendaOf,
  meetingStreamId,
  stepAt,
} from '@nap/domain';
import { DEFAULT_REMINDER_HOUR } from '@nap/domain';
import { MailServer, eventually } from '@nap/testing';
import { toInstant, zone } from '@nap/zones';

import { type Answer, PATIENCE_MS, PlayedEngine, type Told } from './played-engine';

const FORUM = 'ro';
export const MEETING = 'ro-spring';
const CLOCK = `meeting/${MEETING}`;
const ZONE = zone('Europe/Bucharest');
const OPENED_AT = instant('2016-03-01T08:00:00Z');

export const SEATS = ['gov-01', 'gov-02', 'cso-01', 'cso-02'] as const;
type Seat = (typeof SEATS)[number];
type Name = 'chair' | 'co-chair' | 'secretary' | 'gov-02' | 'cso-02';

/** Who holds which seat: the chair the government's first, the co-chair civil society's. */
const HOLDERS: Readonly<Record<Seat, Name>> = {
  'gov-01': 'chair',
  'gov-02': 'gov-02',
  'cso-01': 'co-chair',
  'cso-02': 'cso-02',
};

/** One meeting of a forum of four seats, on the Friday after the clocks go forward, through the engine's own processes. */
export class PlayedMeeting {
  private readonly people = new Map<Name, { readonly id: string; readonly token: string }>();

  private constructor(
    readonly played: PlayedEngine,
    readonly mail: MailServer,
  ) {}

  /** @param databaseUrl a server where a database may be made. */
  static async open(databaseUrl: string): Promise<PlayedMeeting> {
    const mail = await MailServer.start();
    const meeting = new PlayedMeeting(await PlayedEngine.open(databaseUrl, OPENED_AT, { mailUrl: mail.url }), mail);
    await meeting.found();
    return meeting;
  }

  private async found(): Promise<void> {
    await this.played.post('/forums', { id: FORUM, name: 'Sample Forum', zone: ZONE, localLanguages: ['ro'] });
    const decision = { rule: 'simple-majority', base: 'present' };
    await this.inForum('/bylaws', { bylaws: { decision } });
    for (const name of ['chair', 'co-chair', 'secretary', 'gov-02', 'cso-02'] as const) {
      this.people.set(name, await this.played.admit(name));
    }
    for (const role of ['chair', 'co-chair', 'secretary'] as const) {
      await this.inForum('/roles', { personId: this.idOf(role), role, from: '2016-01-01' });
    }
    for (const seat of SEATS) {
      await this.inForum('/seats', { id: seat, sector: seat.startsWith('gov') ? 'government' : 'civil-society' });
      const holder = { personId: this.idOf(HOLDERS[seat]), from: '2016-01-01', way: 'appointment' };
      await this.inForum(`/seats/${seat}/fill`, holder);
    }
  }

  idOf(name: Name): string {
    const person = this.people.get(name);
    if (person === undefined) throw new Error(`${name} is not there`);
    return person.id;
  }

  /** An act about the forum, as the admin. */
  inForum(path: string, body: object = {}): Promise<Answer> {
    return this.played.post(`/forums/${FORUM}${path}`, body);
  }

  /** A person's act about the meeting. */
  act(as: Name, path: string, body: object = {}): Promise<Answer> {
    return this.actInForum(as, `/meetings/${MEETING}${path}`, body);
  }

  /** A person's act in the forum. */
  actInForum(as: Name, path: string, body: object = {}): Promise<Answer> {
    return this.played.post(`/forums/${FORUM}${path}`, body, this.people.get(as)?.token);
  }

  get(path = ''): Promise<Answer> {
    return this.played.get(`/forums/${FORUM}/meetings/${MEETING}${path}`);
  }

  /** The holders of these seats have come. */
  async arrive(...seats: readonly Seat[]): Promise<void> {
    const attendees = seats.map((seatId) => ({ seatId, personId: this.idOf(HOLDERS[seatId]), as: 'member' }));
    await this.act('secretary', '/attendance', { attendees });
  }

  /** What is told in the meeting's own stream. */
  async log(): Promise<readonly Told[]> {
    return (await this.played.log()).filter(({ stream }) => stream === meetingStreamId(MEETING));
  }

  async lastTypes(count: number): Promise<readonly string[]> {
    return (await this.log()).slice(-count).map(({ type }) => type);
  }

  private async nextStepAt(): Promise<Instant | undefined> {
    const events = (await this.log()) as unknown as readonly MeetingEvent[];
    const state = events.reduce<MeetingState>(evolveMeeting, initialMeeting);
    const [step] = meetingAgendaOf(state, DEFAULT_REMINDER_HOUR);
    return step === undefined ? undefined : toInstant(ZONE, stepAt(step));
  }

  /** Business time goes on to the next step of the meeting, which is recorded. */
  async goToNextStep(): Promise<Instant> {
    const due = await eventually('the next step is known', () => this.nextStepAt().catch(() => undefined), PATIENCE_MS);
    await this.goTo(due);
    return due;
  }

  /** Business time goes on to this moment of the forum's wall clock, and what was due by then is recorded. */
  async goTo(due: Instant): Promise<void> {
    await this.played.moveTo(due, CLOCK);
    await this.played.untilRecorded(due, () => this.nextStepAt());
  }

  /** Letters to a person, by subject, oldest first. */
  subjectsTo(name: Name): readonly string[] {
    return this.mail.received
      .filter(({ to }) => to.includes(`${name}@example.org`))
      .map(({ mail }) => mail.subject ?? '');
  }

  /** The calendar parts that came to a person, oldest first. */
  invitationsTo(name: Name): readonly string[] {
    return this.mail.received
      .filter(({ to }) => to.includes(`${name}@example.org`))
      .flatMap(({ raw }) => (/method=(REQUEST|CANCEL)/i.exec(raw)?.[1] ?? '').split(' '))
      .filter((method) => method !== '');
  }

  untilQuiet(): Promise<void> {
    return this.played.untilQuiet();
  }

  async close(): Promise<void> {
    await this.played.close();
    await this.mail.stop();
  }
}
