import type { ReactElement, ReactNode } from 'react';

import { pathOf } from './addresses';
import { useReading, useTexts, useTimeInWords, useWords } from './frame/reading';
import { SummaryList } from './frame/summary-list';
import { Table } from './frame/table';
import { type Mood, Tag } from './frame/tag';
import type { AttendeeShown, MeetingPageShown, MeetingShown, MotionShown } from './meeting-shown';
import { Person, WrittenText, useTallyInWords } from './meeting-words';

const MOOD_OF_QUORUM = { reached: 'done', failed: 'late', lost: 'late' } as const;

const MOOD_OF_MOTION: Readonly<Record<MotionShown['status'], Mood>> = {
  tabled: 'planned',
  voting: 'running',
  'set-aside': 'waived',
  taken: 'done',
  failed: 'late',
  withdrawn: 'waived',
};

const Quorum = ({
  counts,
  motions,
}: {
  readonly counts: MeetingShown['quorumCounts'];
  readonly motions: readonly MotionShown[];
}): ReactElement => {
  const w = useWords();
  if (counts.length === 0) return <p className="govuk-body">{w('meeting.noQuorum')}</p>;
  const rows = counts.map(({ outcome, at, call, decisionId, present, active, needed, sectors }, place) => ({
    key: String(place),
    cells: [
      w(`meeting.quorumAt.${at}`, {
        call,
        motion: motions.find(({ id }) => id === decisionId)?.title ?? decisionId ?? '',
      }),
      <Tag key="outcome" mood={MOOD_OF_QUORUM[outcome]} text={w(`meeting.quorumOutcome.${outcome}`)} />,
      <span key="counted">
        {w('meeting.counted', { present, active })}
        {sectors.map((each) => (
          <span className="nap-aside nap-line" key={each.sector}>
            {w('meeting.ofSector', {
              ...each,
              sector: w(`meeting.sector.${each.sector}`),
            })}
          </span>
        ))}
      </span>,
      needed,
    ],
  }));
  const columns = [w('meeting.quorum'), w('meeting.outcome'), w('meeting.attendance'), w('meeting.needed')];
  return <Table caption={w('meeting.quorum')} columns={columns} rows={rows} />;
};

const Attendees = ({ attendees }: { readonly attendees: readonly AttendeeShown[] }): ReactElement => {
  const w = useWords();
  const inWords = useTimeInWords();
  const columns = [w('meeting.seat'), w('meeting.person'), w('meeting.as'), w('meeting.there'), w('meeting.left')];
  const rows = attendees.map(({ seatId, as, arrivedAt, leftAt, name }, place) => ({
    key: String(place),
    cells: [
      seatId ?? w('meeting.noSeat'),
      <Person key="name" of={{ name }} />,
      w(`meeting.attendeeAs.${as}`),
      inWords(arrivedAt),
      leftAt === null ? w('meeting.stillThere') : inWords(leftAt),
    ],
  }));
  return <Table caption={w('meeting.attendance')} columns={columns} rows={rows} />;
};

const Seats = ({ meeting }: { readonly meeting: MeetingShown }): ReactElement | null => {
  const { language } = useReading();
  const w = useWords();
  const { attendedSeats, absentSeats } = meeting;
  if (attendedSeats.length + absentSeats.length === 0) return null;
  const list = (seats: readonly string[]): ReactNode =>
    seats.length === 0 ? w('meeting.noSeats') : seats.join(language === 'zh-TW' ? '、' : ', ');
  return (
    <SummaryList
      rows={[
        { label: w('meeting.attended'), value: list(attendedSeats) },
        { label: w('meeting.absent'), value: list(absentSeats) },
      ]}
    />
  );
};

const Motion = ({ motion }: { readonly motion: MotionShown }): ReactElement => {
  const [t, w] = [useTexts(), useWords()];
  const [inWords, tallyInWords] = [useTimeInWords(), useTallyInWords()];
  const { title, status, vote, tally, result, ballots } = motion;
  const lines = [
    ...(vote?.status === 'open'
      ? [
          w('meeting.voteOpen', {
            time: inWords(vote.openedAt),
            entitled: vote.entitled,
            quorum: vote.quorum,
            secrecy: t(`secrecy.${vote.secret ? 'secret' : 'open'}`),
          }),
          ...(ballots === undefined ? [] : [w('meeting.cast', { cast: ballots.length, entitled: vote.entitled })]),
        ]
      : []),
    ...(tally === null ? [] : [tallyInWords(tally)]),
    ...(result === null || result.binding === null ? [] : [w(result.binding ? 'meeting.binding' : 'meeting.advice')]),
  ];
  return (
    <li>
      <h4 className="govuk-heading-s nap-motion">
        <bdi>{title}</bdi> <Tag mood={MOOD_OF_MOTION[status]} text={w(`meeting.motionStatus.${status}`)} />
      </h4>
      <WrittenText of={motion.motion} />
      {lines.map((line) => (
        <p className="govuk-body" key={line}>
          {line}
        </p>
      ))}
    </li>
  );
};

const Motions = ({ motions }: { readonly motions: readonly MotionShown[] }): ReactElement => {
  const w = useWords();
  return (
    <>
      <h3 className="govuk-heading-s">{w('meeting.motions')}</h3>
      {motions.length === 0 ? (
        <p className="govuk-body">{w('meeting.noMotions')}</p>
      ) : (
        <ul className="govuk-list">
          {motions.map((motion) => (
            <Motion key={motion.id} motion={motion} />
          ))}
        </ul>
      )}
    </>
  );
};

/** What is said aloud when something has changed: how the meeting stands, in one sentence each. */
const useSummary = (): ((shown: MeetingPageShown) => string) => {
  const w = useWords();
  const tallyInWords = useTallyInWords();
  return ({ meeting, motions }) => {
    const count = meeting.quorumCounts.at(-1);
    return [
      w(`meeting.status.${meeting.status}`),
      ...(count === undefined
        ? []
        : [
            `${w('meeting.quorum')}: ${w(`meeting.quorumOutcome.${count.outcome}`)}, ${w('meeting.counted', { present: count.present, active: count.active })}`,
          ]),
      ...motions.map(({ title, status, tally }) => {
        const standing = w(`meeting.motionStatus.${status}`);
        return `${title}: ${tally === null ? standing : `${standing}, ${tallyInWords(tally)}`}`;
      }),
    ].join('; ');
  };
};

const isOver = ({ status }: MeetingShown): boolean => ['closed', 'failed', 'cancelled', 'recorded'].includes(status);

/** From here on in the feed, so that nothing is missed between the page and its first news. */
const newsOf = ({ forum, feedPosition }: MeetingPageShown): string =>
  `${pathOf.feedData}/stream?forum=${encodeURIComponent(forum.forumId)}&after=${String(feedPosition)}`;

/** Attendance, quorum, motions and votes: renewed by the script while somebody looks on, by a link without it. */
export const MeetingLive = (shown: MeetingPageShown): ReactElement => {
  const { url } = useReading();
  const w = useWords();
  const summaryOf = useSummary();
  const inWords = useTimeInWords();
  const { meeting, motions } = shown;
  const { openedAt, closedAt } = meeting;
  const isLive = !isOver(meeting);
  return (
    <section data-live={isLive ? newsOf(shown) : undefined} id="live">
      <h2 className="govuk-heading-m">{w('meeting.live')}</h2>
      {isLive ? (
        <p className="govuk-body">
          {w('meeting.liveLead')}{' '}
          <a className="govuk-link" href={`${url}#live`}>
            {w('meeting.lookAgain')}
          </a>
        </p>
      ) : null}
      <p aria-live="polite" className="govuk-visually-hidden" data-live-part="told">
        {summaryOf(shown)}
      </p>
      <div data-live-part="course">
        <p className="govuk-body">
          {openedAt === null ? w('meeting.notOpened') : w('meeting.openedAt', { time: inWords(openedAt) })}
          {closedAt === null ? null : <> {w('meeting.closedAt', { time: inWords(closedAt) })}</>}
        </p>
        <Quorum counts={meeting.quorumCounts} motions={motions} />
        {meeting.attendees === undefined || meeting.attendees.length === 0 ? null : (
          <Attendees attendees={meeting.attendees} />
        )}
        <Seats meeting={meeting} />
        <Motions motions={motions} />
        {meeting.carriedOver.length === 0 ? null : (
          <>
            <h3 className="govuk-heading-s">{w('meeting.carriedOver')}</h3>
            <ul className="govuk-list govuk-list--bullet">
              {meeting.carriedOver.map(({ itemId, title }) => (
                <li dir="auto" key={itemId}>
                  {title}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
};
