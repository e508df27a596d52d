import type { CivilDate } from '@nap/calendar';
import { type Addressee, type Due, dayOf } from '@nap/domain';
import type { DeadlineRow } from '@nap/read-models';
import { zoneInWords } from '@nap/zones';
import type { ReactElement } from 'react';

import { listIn } from '../languages/language';
import type { HistoryKind } from '../languages/page-texts';
import { pathOf } from './addresses';
import { useDeadlineName } from './deadline-name';
import { type DeadlineShown, DeadlineTag, DueWhen } from './deadlines.page';
import { Page } from './frame/layout';
import { Day, useDayInWords, useReading, useTexts, useWords } from './frame/reading';
import { SummaryList } from './frame/summary-list';
import { Table } from './frame/table';

/** One fact of a deadline, with the event that holds it. */
export type HistoryLine = {
  readonly kind: HistoryKind;
  readonly on: CivilDate;
  readonly feedPosition: number;
  /** Its permanent place in the feed. */
  readonly cursor: string;
  readonly eventId: string;
  readonly due?: Due | null;
  readonly from?: Due;
  readonly to?: readonly Addressee[];
  readonly reason?: 'past-when-planned' | 'deadline-passed' | 'before-clocks-started' | 'short-notice' | 'second-call';
  readonly lateByDays?: number;
  /** Who did it, where a person did; a null name is one that is not published. */
  readonly by?: { readonly name: string | null };
  /** What was given as the reason; null where that text was erased. */
  readonly grounds?: string | null;
};

export type DeadlinePageShown = {
  readonly deadline: DeadlineShown & Pick<DeadlineRow, 'owner' | 'cycleId'>;
  /** The rule it comes from, by the handbook's letters. */
  readonly rule: string | null;
  /** As the feed has it: the oldest first. */
  readonly history: readonly HistoryLine[];
};

const useFact = (): ((line: HistoryLine) => string) => {
  const { language } = useReading();
  const [t, w] = [useTexts(), useWords()];
  const inWords = useDayInWords();
  const day = (due: Due | null | undefined): string =>
    due === null || due === undefined ? w('deadline.unknownDay') : inWords(dayOf(due));
  return ({ kind, due, from, to = [], reason, lateByDays, by }) => {
    const roles = to.map((addressee) => (addressee === 'owner' ? w('history.owner') : t(`role.${addressee}`)));
    const fact = w(`history.fact.${kind}`, {
      due: day(due),
      from: day(from),
      roles: listIn(language, roles),
      reason: reason === undefined ? '' : w(`history.skipReason.${reason}`),
      late: lateByDays === undefined ? '' : w('cycle.lateBy', { count: lateByDays }),
    });
    return by === undefined ? fact : w('history.because', { fact, by: by.name ?? w('history.by') });
  };
};

const Fact = ({ line }: { readonly line: HistoryLine }): ReactElement => {
  const factOf = useFact();
  const w = useWords();
  return (
    <>
      {factOf(line)}
      {line.grounds === undefined ? null : (
        <>
          <br />
          <span className="nap-aside" dir="auto">
            {w('history.grounds', { text: line.grounds ?? w('history.erased') })}
          </span>
        </>
      )}
    </>
  );
};

/** The page of what owes it. */
const ownerPage = ({ owner, ownerId, cycleId, forum }: DeadlinePageShown['deadline']): string => {
  if (cycleId !== null) return pathOf.cycle(cycleId);
  return owner === 'meeting' ? pathOf.meeting(forum.forumId, ownerId) : pathOf.forum(forum.forumId);
};

/** What became of a deadline, line by line, each with its place in the feed. */
export const DeadlinePage = ({ deadline, rule, history }: DeadlinePageShown): ReactElement => {
  const { language } = useReading();
  const nameOf = useDeadlineName();
  const w = useWords();
  const { forum } = deadline;
  const columns = [w('history.day'), w('history.what'), w('history.place')];
  const rows = history.map((line) => ({
    key: line.eventId,
    cells: [
      <Day key="day" on={line.on} />,
      <Fact key="what" line={line} />,
      <a className="govuk-link" href={pathOf.event(line.cursor)} key="place" title={w('history.feed')}>
        {line.feedPosition}
      </a>,
    ],
  }));
  return (
    <Page
      title={nameOf(deadline)}
      caption={
        <a className="govuk-link" dir="auto" href={ownerPage(deadline)}>
          {forum.name} · {deadline.ownerId}
        </a>
      }
    >
      <SummaryList
        rows={[
          { label: w('deadline.when'), value: <DueWhen deadline={deadline} /> },
          { label: w('deadline.state'), value: <DeadlineTag deadline={deadline} /> },
          { label: w('deadline.owner'), value: w(`deadline.owing.${deadline.lead}`) },
          ...(rule === null ? [] : [{ label: w('history.rule'), value: rule }]),
        ]}
      />
      <Table caption={w('history.caption')} columns={columns} rows={rows} />
      <p className="govuk-body nap-aside">
        {w('frame.zone', { zone: zoneInWords(forum.zone, language), id: forum.zone })}
      </p>
    </Page>
  );
};
