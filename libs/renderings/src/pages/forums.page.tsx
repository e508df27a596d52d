import type { CivilDate } from '@nap/calendar';
import type { DeadlineRow } from '@nap/read-models';
import type { ReactElement } from 'react';

import { pathOf } from './addresses';
import { type CycleStanding, Standing, isUnderWay, useCycleName } from './cycle-standing';
import { type NamedDeadline, useDeadlineName } from './deadline-name';
import { Page } from './frame/layout';
import { Day, useWords } from './frame/reading';
import { Table } from './frame/table';
import { Tag } from './frame/tag';

export type NextDeadline = NamedDeadline & Pick<DeadlineRow, 'deadlineId' | 'dueOn'>;

export type ForumStanding = {
  readonly forumId: string;
  readonly name: string;
  /** Of the forum's own zone. */
  readonly today: CivilDate;
  readonly cycles: readonly CycleStanding[];
  /** Deadlines that were missed and are owed still. */
  readonly late: number;
  readonly next: NextDeadline | null;
};

export type ForumsShown = {
  readonly forums: readonly ForumStanding[];
  /** The last forum shown, where more follow. */
  readonly after: string | null;
};

const Cycles = ({ cycles, today }: Pick<ForumStanding, 'cycles' | 'today'>): ReactElement => {
  const nameOf = useCycleName();
  const w = useWords();
  const current = cycles.filter(isUnderWay);
  if (current.length === 0) return <>{w('forums.noCycle')}</>;
  return (
    <>
      {current.map((cycle) => (
        <div key={cycle.cycleId}>
          <a className="govuk-link" href={pathOf.cycle(cycle.cycleId)}>
            {nameOf(cycle)}
          </a>
          <Standing cycle={cycle} today={today} />
        </div>
      ))}
    </>
  );
};

const Next = ({ next }: Pick<ForumStanding, 'next'>): ReactElement => {
  const nameOf = useDeadlineName();
  const w = useWords();
  if (next === null) return <>{w('forums.nothingNext')}</>;
  return (
    <>
      <a className="govuk-link" href={pathOf.deadline(next.deadlineId)}>
        {nameOf(next)}
      </a>
      {next.dueOn === null ? null : (
        <>
          <br />
          <Day on={next.dueOn} />
        </>
      )}
    </>
  );
};

const Late = ({ late, forumId }: Pick<ForumStanding, 'late' | 'forumId'>): ReactElement => {
  const w = useWords();
  if (late === 0) return <>{w('forums.nothingLate')}</>;
  return (
    <>
      <Tag mood="late" text={w('forums.lateCount', { count: late })} />{' '}
      <a className="govuk-link" href={`${pathOf.deadlines}?forum=${encodeURIComponent(forumId)}`}>
        {w('frame.deadlines')}
      </a>
    </>
  );
};

/** Every forum: where its cycles stand, what is late, what comes next. */
export const ForumsPage = ({ forums, after }: ForumsShown): ReactElement => {
  const w = useWords();
  const columns = [w('forums.forum'), w('forums.standing'), w('forums.late'), w('forums.next')];
  const rows = forums.map((forum) => ({
    key: forum.forumId,
    cells: [
      <a className="govuk-link" dir="auto" href={pathOf.forum(forum.forumId)} key="name">
        {forum.name}
      </a>,
      <Cycles cycles={forum.cycles} key="cycles" today={forum.today} />,
      <Late forumId={forum.forumId} key="late" late={forum.late} />,
      <Next key="next" next={forum.next} />,
    ],
  }));
  return (
    <Page title={w('forums.title')}>
      <p className="govuk-body-l">{w('forums.lead')}</p>
      {rows.length === 0 ? (
        <p className="govuk-body">{w('forums.none')}</p>
      ) : (
        <Table caption={w('forums.caption')} columns={columns} rows={rows} />
      )}
      {after === null ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={`${pathOf.forums}?after=${encodeURIComponent(after)}`}>
            {w('forums.more', { after })}
          </a>
        </p>
      )}
    </Page>
  );
};
