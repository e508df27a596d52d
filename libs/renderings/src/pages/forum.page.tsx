import type { CivilDate } from '@nap/calendar';
import type { Role } from '@nap/domain';
import type { MeetingRow } from '@nap/read-models';
import { type Zone, zoneInWords } from '@nap/zones';
import type { ReactElement } from 'react';

import { pathOf } from './addresses';
import { type CycleStanding, Standing, useCycleName } from './cycle-standing';
import { Page } from './frame/layout';
import { Day, Moment, useReading, useTexts, useWords } from './frame/reading';
import { SummaryList } from './frame/summary-list';
import { Table } from './frame/table';

export type RoleHeld = {
  readonly id: string;
  readonly role: Role;
  /** Null where the name is not published. */
  readonly name: string | null;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
};

export type MeetingToCome = Pick<MeetingRow, 'meetingId' | 'kind' | 'startsAt' | 'place' | 'url'>;

export type PastMeeting = Pick<MeetingRow, 'meetingId' | 'kind' | 'title' | 'startsAt' | 'status'>;

export type ForumShown = {
  readonly forumId: string;
  readonly name: string;
  readonly zone: Zone;
  readonly localLanguages: readonly string[];
  /** Of the forum's own zone. */
  readonly today: CivilDate;
  readonly roles: readonly RoleHeld[];
  /** The newest first. */
  readonly cycles: readonly CycleStanding[];
  readonly meetings: readonly MeetingToCome[];
  /** Those that are over or will not be held, the latest first. */
  readonly pastMeetings: readonly PastMeeting[];
  /** Whether the reader may call a meeting. */
  readonly mayCall: boolean;
};

const People = ({ roles }: Pick<ForumShown, 'roles'>): ReactElement => {
  const [t, w] = [useTexts(), useWords()];
  if (roles.length === 0) {
    return (
      <>
        <h2 className="govuk-heading-m">{w('forum.people')}</h2>
        <p className="govuk-body">{w('forum.noPeople')}</p>
      </>
    );
  }
  const columns = [w('forum.role'), w('forum.name'), w('forum.since'), w('forum.until')];
  const rows = roles.map(({ id, role, name, from, until }) => ({
    key: id,
    cells: [
      t(`role.${role}`),
      name === null ? (
        <span className="nap-aside" key="name">
          {w('frame.unpublishedName')}
        </span>
      ) : (
        <bdi key="name">{name}</bdi>
      ),
      <Day key="from" on={from} />,
      until === null ? w('forum.noEnd') : <Day key="until" on={until} />,
    ],
  }));
  return <Table caption={w('forum.people')} columns={columns} rows={rows} />;
};

const Cycles = ({ cycles, today }: Pick<ForumShown, 'cycles' | 'today'>): ReactElement => {
  const nameOf = useCycleName();
  const w = useWords();
  if (cycles.length === 0) {
    return (
      <>
        <h2 className="govuk-heading-m">{w('forum.cycles')}</h2>
        <p className="govuk-body">{w('forum.noCycles')}</p>
      </>
    );
  }
  const columns = [w('cycle.cycle'), w('cycle.implementation'), w('cycle.standing')];
  const rows = cycles.map((cycle) => ({
    key: cycle.cycleId,
    cells: [
      <a className="govuk-link" href={pathOf.cycle(cycle.cycleId)} key="name">
        {nameOf(cycle)}
      </a>,
      <span key="span">
        <Day on={cycle.startsOn} /> – <Day on={cycle.endsOn} />
      </span>,
      <Standing cycle={cycle} key="standing" today={today} />,
    ],
  }));
  return <Table caption={w('forum.cycles')} columns={columns} rows={rows} />;
};

const Meetings = ({ forumId, meetings, zone }: Pick<ForumShown, 'forumId' | 'meetings' | 'zone'>): ReactElement => {
  const [t, w] = [useTexts(), useWords()];
  if (meetings.length === 0) {
    return (
      <>
        <h2 className="govuk-heading-m">{w('forum.meetings')}</h2>
        <p className="govuk-body">{w('forum.noMeetings')}</p>
      </>
    );
  }
  const columns = [w('forum.when'), w('forum.meeting'), w('forum.place')];
  const rows = meetings.map(({ meetingId, kind, startsAt, place, url }) => ({
    key: meetingId,
    cells: [
      <Moment at={startsAt} key="when" zone={zone} />,
      <span key="meeting">
        <a className="govuk-link" href={pathOf.meeting(forumId, meetingId)}>
          {t(`meeting.${kind}`)}
        </a>
        {url === null ? null : (
          <>
            {' '}
            –{' '}
            <a className="govuk-link" href={url} rel="external">
              {w('meeting.announcement')}
            </a>
          </>
        )}
      </span>,
      place === null ? w('forum.noPlace') : <bdi key="place">{place}</bdi>,
    ],
  }));
  return <Table caption={w('forum.meetings')} columns={columns} rows={rows} />;
};

const PastMeetings = ({
  forumId,
  pastMeetings,
  zone,
}: Pick<ForumShown, 'forumId' | 'pastMeetings' | 'zone'>): ReactElement | null => {
  const [t, w] = [useTexts(), useWords()];
  if (pastMeetings.length === 0) return null;
  const columns = [w('forum.meeting'), w('forum.when'), w('meeting.standing')];
  const rows = pastMeetings.map(({ meetingId, kind, title, startsAt, status }) => ({
    key: meetingId,
    cells: [
      <a className="govuk-link" dir="auto" href={pathOf.meeting(forumId, meetingId)} key="name">
        {title ?? t(`meeting.${kind}`)}
      </a>,
      <Moment at={startsAt} key="when" zone={zone} />,
      w(`meeting.status.${status}`),
    ],
  }));
  return <Table caption={w('meeting.past')} columns={columns} rows={rows} />;
};

/** One forum: who holds which role, its cycles and the meetings to come. */
export const ForumPage = ({ forum }: { readonly forum: ForumShown }): ReactElement => {
  const { language } = useReading();
  const w = useWords();
  const { name, zone, localLanguages } = forum;
  const called = new Intl.DisplayNames(language, { type: 'language' });
  const languages = localLanguages.map((tag) => called.of(tag) ?? tag).join(' · ');
  return (
    <Page title={name}>
      <SummaryList
        rows={[
          { label: w('forum.zone'), value: `${zoneInWords(zone, language)} (${zone})` },
          { label: w('forum.languages'), value: languages === '' ? w('forum.noLanguages') : languages },
        ]}
      />
      <Cycles cycles={forum.cycles} today={forum.today} />
      <Meetings forumId={forum.forumId} meetings={forum.meetings} zone={zone} />
      {forum.mayCall ? (
        <p className="govuk-body">
          <a className="govuk-link" href={pathOf.callMeeting(forum.forumId)}>
            {w('meetingWork.act.call.title')}
          </a>
        </p>
      ) : null}
      <PastMeetings forumId={forum.forumId} pastMeetings={forum.pastMeetings} zone={zone} />
      <People roles={forum.roles} />
    </Page>
  );
};
