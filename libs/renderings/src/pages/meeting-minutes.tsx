import type { CivilDate } from '@nap/calendar';
import type { Zone } from '@nap/zones';
import type { ReactElement } from 'react';

import { listIn } from '../languages/language';
import { Day, Moment, useReading, useTexts, useWords } from './frame/reading';
import { SummaryList } from './frame/summary-list';
import { Table } from './frame/table';
import { type Mood, Tag } from './frame/tag';
import { Papers } from './meeting-agenda';
import type { ActionItemShown, MinutesShown } from './meeting-shown';
import { Person, WrittenText, useTallyInWords } from './meeting-words';

const State = ({ minutes, zone }: { readonly minutes: MinutesShown; readonly zone: Zone }): ReactElement => {
  const { language } = useReading();
  const [t, w] = [useTexts(), useWords()];
  const { stage, approvals, publishedAt } = minutes;
  const roles = approvals.map((role) => t(`role.${role}`));
  const approved =
    roles.length === 0 ? w('meeting.approvedByNobody') : w('meeting.approvedBy', { roles: listIn(language, roles) });
  return (
    <SummaryList
      rows={[
        {
          label: w('meeting.minutesState'),
          value: (
            <>
              {w(`meeting.minutesStage.${stage}`)} – {approved}
            </>
          ),
        },
        ...(publishedAt === null
          ? []
          : [{ label: w('meeting.publishedOn'), value: <Moment at={publishedAt} zone={zone} /> }]),
      ]}
    />
  );
};

const Noted = ({ decisions }: Pick<MinutesShown, 'decisions'>): ReactElement | null => {
  const w = useWords();
  const tallyInWords = useTallyInWords();
  if (decisions.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">{w('meeting.noted')}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {decisions.map(({ decisionId, title, outcome, tally }) => (
          <li key={decisionId}>
            <bdi>{title}</bdi>: {w(`meeting.notedAs.${outcome}`)}
            {tally === null ? null : <> – {tallyInWords(tally)}</>}
          </li>
        ))}
      </ul>
    </>
  );
};

const Debate = ({ debate, agenda }: Pick<MinutesShown, 'debate' | 'agenda'>): ReactElement | null => {
  const { language } = useReading();
  const w = useWords();
  if (debate.length === 0) return null;
  const titleOf = (id: string | null): readonly string[] =>
    id === null ? [] : [agenda.find(({ itemId }) => itemId === id)?.title ?? id];
  return (
    <>
      <h3 className="govuk-heading-s">{w('meeting.debate')}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {debate.map((point, place) => {
          const about = [...titleOf(point.itemId), ...(point.seatId === null ? [] : [point.seatId])];
          const text = point.debate.text ?? w('meeting.erased');
          return (
            <li className="nap-written" dir="auto" key={place}>
              {about.length === 0 ? text : w('meeting.debateOf', { about: listIn(language, about), text })}
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** The minutes with how far they are approved; null where there are none that the reader may see. */
export const MeetingMinutes = ({
  minutes,
  zone,
}: {
  readonly minutes: MinutesShown | null;
  readonly zone: Zone;
}): ReactElement => {
  const w = useWords();
  const heading = <h2 className="govuk-heading-m">{w('meeting.minutes')}</h2>;
  if (minutes === null) {
    return (
      <section>
        {heading}
        <p className="govuk-body">{w('meeting.noMinutes')}</p>
      </section>
    );
  }
  const { papersHandedOut, otherMaterial, notes } = minutes;
  return (
    <section>
      {heading}
      <State minutes={minutes} zone={zone} />
      <h3 className="govuk-heading-s">{w('meeting.conclusions')}</h3>
      <WrittenText of={minutes.conclusions} />
      <Noted decisions={minutes.decisions} />
      <Debate agenda={minutes.agenda} debate={minutes.debate} />
      {(
        [
          ['meeting.handedOut', papersHandedOut],
          ['meeting.otherMaterial', otherMaterial],
        ] as const
      ).map(([label, papers]) =>
        papers.length === 0 ? null : (
          <div key={label}>
            <h3 className="govuk-heading-s">{w(label)}</h3>
            <Papers papers={papers} />
          </div>
        ),
      )}
      {notes === null ? null : (
        <>
          <h3 className="govuk-heading-s">{w('meeting.notes')}</h3>
          <WrittenText of={notes} />
        </>
      )}
    </section>
  );
};

const MOOD_OF_ITEM: Readonly<Record<ActionItemShown['status'], Mood>> = {
  open: 'running',
  done: 'done',
  released: 'waived',
};

/** What the meeting asked of whom by when, and what became of it. */
export const ActionItems = ({
  items,
  today,
}: {
  readonly items: readonly ActionItemShown[];
  readonly today: CivilDate;
}): ReactElement => {
  const w = useWords();
  if (items.length === 0) {
    return (
      <>
        <h2 className="govuk-heading-m">{w('meeting.actionItems')}</h2>
        <p className="govuk-body">{w('meeting.noActionItems')}</p>
      </>
    );
  }
  const columns = [w('meeting.what'), w('meeting.owner'), w('meeting.due'), w('deadline.state')];
  const rows = items.map(({ id, what, owner, dueOn, status }) => {
    const isLate = status === 'open' && dueOn < today;
    return {
      key: id,
      cells: [
        <bdi key="what">{what}</bdi>,
        <Person key="owner" of={owner} />,
        <Day key="due" on={dueOn} />,
        <Tag
          key="status"
          mood={isLate ? 'late' : MOOD_OF_ITEM[status]}
          text={w(isLate ? 'history.status.missed' : `meeting.itemStatus.${status}`)}
        />,
      ],
    };
  });
  return <Table caption={w('meeting.actionItems')} columns={columns} rows={rows} />;
};
