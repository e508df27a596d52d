import { dateOf } from '@nap/calendar';
import { StreamStates } from '@nap/commands';
import { type ForumState, type KnownDecision, activeSeatsOn, meetingStreamId } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { Clock } from '@nap/platform';
import { type MeetingAct, pathOf } from '@nap/renderings';
import { toLocal, zone } from '@nap/zones';
import { Injectable } from '@nestjs/common';

import type { ForumAddress, MeetingAddress } from '../../acts/acts';
import { ApiProblem } from '../../border/api-problem';
import { PeopleViews } from '../../people/people-views';
import { WorkDesk } from '../work-desk';
import type { WorkPlace } from '../work-form';
import { CALL_FORM, type CallFacts } from './call-form';
import { CALLING_FORMS } from './calling-forms';
import { FOLLOW_UP_FORMS } from './follow-up-forms';
import { type MeetingFacts, type NamedPerson, sittersOf, visitorsOf } from './meeting-facts';
import type { MeetingForm } from './meeting-form';
import { MINUTES_FORMS } from './minutes-forms';
import { MOTION_FORMS } from './motion-forms';
import { PROXY_FORMS } from './proxy-forms';
import { SITTING_FORMS } from './sitting-forms';

/** What people do to a meeting on pages, under the names of their addresses, in the order in which it is done. */
const MEETING_FORMS: Readonly<Record<Exclude<MeetingAct, 'call'>, MeetingForm>> = {
  ...CALLING_FORMS,
  ...PROXY_FORMS,
  ...SITTING_FORMS,
  ...MOTION_FORMS,
  ...MINUTES_FORMS,
  ...FOLLOW_UP_FORMS,
};

type Act = keyof typeof MEETING_FORMS;

const isAct = (name: string): name is Act => Object.hasOwn(MEETING_FORMS, name);

/** The acts on meetings that have pages; read on the log, since a form must not rest on views that lag. */
@Injectable()
export class MeetingWork {
  constructor(
    private readonly states: StreamStates,
    private readonly people: PeopleViews,
    private readonly desk: WorkDesk,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiProblem `not-found` for an act that there is not. */
  formOf(act: string): MeetingForm {
    if (!isAct(act)) throw new ApiProblem({ code: 'not-found' });
    return MEETING_FORMS[act];
  }

  /** @throws ApiProblem `forum-not-found`. */
  async callPlaceOf({ forum: id }: ForumAddress): Promise<WorkPlace<CallFacts>> {
    const { state: forum } = await this.states.loadForum(id);
    if (forum.status === 'none') throw new ApiProblem({ code: 'forum-not-found' });
    const page = pathOf.forum(id);
    return {
      forum,
      about: { name: forum.name, href: page },
      facts: { forumId: id, meetings: forum.meetings },
      shownAt: ({ version }) => `${page}?min-version=${String(version)}`,
    };
  }

  /** @throws ApiProblem `meeting-not-found`. */
  async placeOf(
    { forum: id, meeting: meetingId }: MeetingAddress,
    reader: KeyHolder | null,
  ): Promise<WorkPlace<MeetingFacts>> {
    const { state: meeting } = await this.states.loadMeeting(meetingId);
    const { state: forum } = await this.states.loadForum(id);
    if (meeting.status === 'none' || forum.status === 'none' || meeting.forumId !== id) {
      throw new ApiProblem({ code: 'meeting-not-found', params: { meeting: meetingId } });
    }
    const today = dateOf(toLocal(zone(forum.zone), this.clock.now()));
    const seats = activeSeatsOn(forum, today);
    const people = await this.named(forum, meeting.attendees, reader);
    const labelOf = (personId: string): string =>
      people.find((known) => known.personId === personId)?.label ?? personId;
    const sitters = sittersOf(seats, meeting, labelOf);
    const page = pathOf.meeting(id, meetingId);
    return {
      forum,
      about: { name: `${forum.name} · ${meetingId}`, href: page },
      facts: {
        meeting,
        forum,
        today,
        people,
        sitters,
        visitors: visitorsOf(forum, people, sitters),
        motions: await this.motions(forum, meetingId),
      },
      shownAt: ({ streamId, version }) => {
        const of = streamId === meetingStreamId(meetingId) ? '' : `&of=${encodeURIComponent(streamId)}`;
        return `${page}?min-version=${String(version)}${of}`;
      },
    };
  }

  /** What the reader can do to the meeting as it stands. */
  async actsFor(address: MeetingAddress, reader: KeyHolder | null): Promise<readonly Act[]> {
    if (reader === null) return [];
    const { facts } = await this.placeOf(address, reader);
    const fitting = Object.keys(MEETING_FORMS)
      .filter(isAct)
      .filter((act) => MEETING_FORMS[act].fits(facts));
    const may = await Promise.all(fitting.map((act) => this.desk.maySend(MEETING_FORMS[act], address.forum, reader)));
    return fitting.filter((_act, place) => may[place]);
  }

  /** Whether the reader may call a meeting of the forum. */
  mayCall(forum: string, reader: KeyHolder | null): Promise<boolean> {
    return this.desk.maySend(CALL_FORM, forum, reader);
  }

  /** Everybody whom a form may name: the forum's people and who has come; by name where it is published, else by role or seat. */
  private async named(
    { roles, seats }: ForumState,
    attendees: readonly { readonly personId: string }[],
    reader: KeyHolder | null,
  ): Promise<readonly NamedPerson[]> {
    const known = [
      ...roles.map(({ personId, role }) => ({ personId, as: role })),
      ...seats.flatMap(({ seatId, holder, deputy }) =>
        [holder?.personId, deputy].flatMap((personId) =>
          typeof personId === 'string' ? [{ personId, as: seatId }] : [],
        ),
      ),
      ...attendees.map(({ personId }) => ({ personId, as: personId })),
    ];
    const ids = [...new Set(known.map(({ personId }) => personId))];
    const person = await this.people.of(ids, { reader, isInsider: true });
    return ids.map((personId) => ({
      personId,
      label: person(personId).name ?? known.find((each) => each.personId === personId)?.as ?? personId,
    }));
  }

  private async motions({ motions }: ForumState, meetingId: string): Promise<readonly KnownDecision[]> {
    const ids = motions.filter((motion) => motion.meetingId === meetingId).map(({ decisionId }) => decisionId);
    const states = await Promise.all(ids.map((id) => this.states.loadDecision(id)));
    return states.flatMap(({ state }) => (state.status === 'none' ? [] : [state]));
  }
}
