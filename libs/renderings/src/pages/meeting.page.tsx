import { dateOf } from '@nap/calendar';
import { zoneInWords } from '@nap/zones';
import type { ReactElement } from 'react';

import { pathOf } from './addresses';
import { useDeadlineName } from './deadline-name';
import { DeadlineTag, DueWhen, type DeadlineShown } from './deadlines.page';
import { Page } from './frame/layout';
import { Day, Moment, useDayInWords, useMomentInWords, useReading, useTexts, useWords } from './frame/reading';
import { SummaryList, type SummaryRow } from './frame/summary-list';
import { Table } from './frame/table';
import { type Mood, Tag } from './frame/tag';
import { MeetingAgenda } from './meeting-agenda';
import { MeetingLive } from './meeting-live';
import { ActionItems, MeetingMinutes } from './meeting-minutes';
import type { MeetingPageShown, MeetingShown } from './meeting-shown';
import { Person } from './meeting-words';

const MOOD_OF_MEETING: Readonly<Record<MeetingShown['status'], Mood>> = {
  scheduled: 'planned',
  open: 'running',
  adjourned: 'late',
  closed: 'done',
  failed: 'late',
  cancelled: 'waived',
  recorded: 'done',
};

/** What the meeting is called: by its record, or by its kind and its day. */
const useMeetingName = (): ((meeting: Pick<MeetingShown, 'title' | 'kind' | 'startsAt'>) => string) => {
  const [t, w] = [useTexts(), useWords()];
  const inWords = useDayInWords();
  return ({ title, kind, startsAt }) => {
    const called = t(`meeting.${kind}`);
    const name = `${called.charAt(0).toUpperCase()}${called.slice(1)}`;
    return title ?? w('meeting.title', { kind: name, date: inWords(dateOf(startsAt)) });
  };
};

const Facts = ({ meeting, forum }: Pick<MeetingPageShown, 'meeting' | 'forum'>): ReactElement => {
  const w = useWords();
  const { status, startsAt, endsAt, place, url, call, calledOn, shortNotice, bylawsVersion } = meeting;
  const { presidedBy = null, minuteTaker = null } = meeting;
  const rows: readonly (SummaryRow | null)[] = [
    {
      label: w('meeting.standing'),
      value: (
        <span data-live-part="status">
          <Tag mood={MOOD_OF_MEETING[status]} text={w(`meeting.status.${status}`)} />
        </span>
      ),
    },
    { label: w('meeting.when'), value: <Moment at={startsAt} zone={forum.zone} /> },
    { label: w('meeting.until'), value: <Moment at={endsAt} zone={forum.zone} /> },
    { label: w('meeting.where'), value: place === null ? w('meeting.noPlace') : <bdi>{place}</bdi> },
    url === null
      ? null
      : {
          label: w('meeting.announcement'),
          value: (
            <a className="govuk-link" href={url} rel="external">
              {url}
            </a>
          ),
        },
    call === 1 ? null : { label: w('meeting.call'), value: w('meeting.secondCall') },
    calledOn === null
      ? null
      : {
          label: w('meeting.calledOn'),
          value: (
            <>
              <Day on={calledOn} />
              {shortNotice ? <> – {w('meeting.shortNotice')}</> : null}
            </>
          ),
        },
    bylawsVersion === null
      ? null
      : { label: w('meeting.bylaws'), value: w('meeting.bylawsVersion', { version: bylawsVersion }) },
    presidedBy === null ? null : { label: w('meeting.presidedBy'), value: <Person of={presidedBy} /> },
    minuteTaker === null ? null : { label: w('meeting.minuteTaker'), value: <Person of={minuteTaker} /> },
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
};

/** What happened to its time, with the grounds given. */
const Changes = ({ meeting }: { readonly meeting: MeetingShown }): ReactElement | null => {
  const w = useWords();
  const [dayInWords, momentInWords] = [useDayInWords(), useMomentInWords()];
  const { moves, cancelledOn, cancelledBecause } = meeting;
  const changes = [
    ...moves.map(({ from, movedOn, because, grounds }) => ({
      said: w(`meeting.moved.${because}`, { date: dayInWords(movedOn), from: momentInWords(from.startsAt) }),
      grounds,
    })),
    ...(cancelledOn === null
      ? []
      : [{ said: w('meeting.cancelled', { date: dayInWords(cancelledOn) }), grounds: cancelledBecause }]),
  ];
  if (changes.length === 0) return null;
  return (
    <div className="govuk-inset-text">
      {changes.map(({ said, grounds }) => (
        <p className="govuk-body" dir="auto" key={said}>
          {said}
          {grounds === null ? null : <> {w('meeting.grounds', { text: grounds.text ?? w('meeting.erased') })}</>}
        </p>
      ))}
    </div>
  );
};

const Deadlines = ({ deadlines }: { readonly deadlines: readonly DeadlineShown[] }): ReactElement | null => {
  const nameOf = useDeadlineName();
  const w = useWords();
  if (deadlines.length === 0) return null;
  const columns = [w('deadline.what'), w('deadline.when'), w('deadline.state'), w('deadline.owner')];
  const rows = deadlines.map((deadline) => ({
    key: deadline.deadlineId,
    cells: [
      <a className="govuk-link" href={pathOf.deadline(deadline.deadlineId)} key="name">
        {nameOf(deadline)}
      </a>,
      <DueWhen deadline={deadline} key="when" />,
      <DeadlineTag deadline={deadline} key="state" />,
      w(`deadline.owing.${deadline.lead}`),
    ],
  }));
  return <Table caption={w('meeting.deadlines')} columns={columns} rows={rows} />;
};

/** What the reader can do here, in the order in which it is done. */
const Acts = ({ acts, meeting, forum }: Pick<MeetingPageShown, 'acts' | 'meeting' | 'forum'>): ReactElement | null => {
  const w = useWords();
  if (acts.length === 0) return null;
  return (
    <nav aria-label={w('work.can')} className="nap-acts">
      <h2 className="govuk-heading-s">{w('work.can')}</h2>
      <ul className="govuk-list">
        {acts.map((act) => (
          <li key={act}>
            <a className="govuk-link" href={pathOf.meetingWork(forum.forumId, meeting.id, act)}>
              {w(`meetingWork.act.${act}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** One meeting, before, while and after it is held; what matters most at its stage comes first. */
export const MeetingPage = (shown: MeetingPageShown): ReactElement => {
  const { language } = useReading();
  const nameOf = useMeetingName();
  const w = useWords();
  const { meeting, forum, today, minutes, actionItems } = shown;
  const isHeld = meeting.status === 'closed' || meeting.status === 'recorded';
  const live = <MeetingLive {...shown} />;
  return (
    <Page
      title={nameOf(meeting)}
      caption={
        <a className="govuk-link" dir="auto" href={pathOf.forum(forum.forumId)}>
          {forum.name}
        </a>
      }
      script={shown.script}
    >
      <Acts acts={shown.acts} forum={forum} meeting={meeting} />
      <Facts forum={forum} meeting={meeting} />
      <Changes meeting={meeting} />
      {isHeld ? (
        <>
          <MeetingMinutes minutes={minutes} zone={forum.zone} />
          <ActionItems items={actionItems} today={today} />
        </>
      ) : null}
      {meeting.status === 'open' || isHeld ? live : null}
      <MeetingAgenda meeting={meeting} />
      {meeting.status === 'open' || isHeld ? null : live}
      <Deadlines deadlines={shown.deadlines} />
      <p className="govuk-body nap-aside">
        {w('frame.zone', { zone: zoneInWords(forum.zone, language), id: forum.zone })}
      </p>
    </Page>
  );
};
