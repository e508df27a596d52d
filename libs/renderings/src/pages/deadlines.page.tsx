import { type CivilDate, daysBetween } from '@nap/calendar';
import { type CatalogueRow, PHASE_NAMES, type PhaseName, isMoment } from '@nap/domain';
import type { DeadlineRow } from '@nap/read-models';
import type { Zone } from '@nap/zones';
import type { ReactElement } from 'react';

import { pathOf } from './addresses';
import { type NamedDeadline, daysLate, isLate, useDeadlineName } from './deadline-name';
import { Page } from './frame/layout';
import { LastDay, Moment, useTexts, useWords } from './frame/reading';
import { Select } from './frame/select';
import { Table } from './frame/table';
import { Tag } from './frame/tag';

export type Lead = CatalogueRow['lead'];

export const LEADS: readonly Lead[] = ['government', 'irm', 'secretariat', 'chair', 'forum', 'voters', 'owner'];

export type DeadlineShown = NamedDeadline &
  Pick<DeadlineRow, 'deadlineId' | 'due' | 'dueOn' | 'status' | 'ownerId'> & {
    readonly forum: { readonly forumId: string; readonly name: string; readonly zone: Zone };
    /** Of the forum's own zone. */
    readonly today: CivilDate;
    /** Who owes it. */
    readonly lead: Lead;
  };

export type DeadlinesShown = {
  /** In the order of their due days. */
  readonly deadlines: readonly DeadlineShown[];
  /** Those to choose from. */
  readonly forums: readonly { readonly forumId: string; readonly name: string }[];
  readonly filter: { readonly forum: string | null; readonly role: Lead | null; readonly phase: PhaseName | null };
};

const Filters = ({ forums, filter }: Pick<DeadlinesShown, 'forums' | 'filter'>): ReactElement => {
  const [t, w] = [useTexts(), useWords()];
  return (
    <form action={pathOf.deadlines} aria-label={w('deadline.filters')} className="nap-filters" method="get">
      <Select
        choices={forums.map(({ forumId, name }) => ({ value: forumId, text: name }))}
        chosen={filter.forum}
        label={w('deadline.forum')}
        name="forum"
      />
      <Select
        choices={LEADS.map((lead) => ({ value: lead, text: w(`deadline.owing.${lead}`) }))}
        chosen={filter.role}
        label={w('deadline.owner')}
        name="role"
      />
      <Select
        choices={PHASE_NAMES.map((phase) => ({ value: phase, text: t(`phase.${phase}`) }))}
        chosen={filter.phase}
        label={w('deadline.phase')}
        name="phase"
      />
      <button className="govuk-button" type="submit">
        {w('deadline.show')}
      </button>
    </form>
  );
};

/** When it is due: a day until its end, or a moment of it. */
export const DueWhen = ({ deadline }: { readonly deadline: Pick<DeadlineShown, 'due' | 'forum'> }): ReactElement => {
  const w = useWords();
  const { due, forum } = deadline;
  if (due === null) return <>{w('deadline.unknownDay')}</>;
  return isMoment(due) ? <Moment at={due} zone={forum.zone} /> : <LastDay on={due} zone={forum.zone} />;
};

/** How it stands: for how long it is late, or how long there is left. */
export const DeadlineTag = ({
  deadline,
}: {
  readonly deadline: Pick<DeadlineShown, 'dueOn' | 'status' | 'today'>;
}): ReactElement => {
  const w = useWords();
  const { dueOn, status, today } = deadline;
  if (dueOn !== null && isLate(deadline, today)) {
    return <Tag mood="late" text={w('cycle.overdueBy', { count: Math.max(1, daysLate(dueOn, today)) })} />;
  }
  if (dueOn === null || (status !== 'open' && status !== 'planned')) {
    const mood = status === 'met' ? 'done' : status === 'missed' ? 'late' : 'waived';
    return <Tag mood={dueOn === null ? 'planned' : mood} text={w(`history.status.${status}`)} />;
  }
  const left = daysBetween(today, dueOn);
  const text = left === 0 ? w('deadline.dueToday') : w('deadline.daysLeft', { count: left });
  return <Tag mood={status === 'planned' ? 'planned' : 'running'} text={text} />;
};

const Deadlines = ({
  caption,
  empty,
  deadlines,
}: {
  readonly caption: string;
  readonly empty: string;
  readonly deadlines: readonly DeadlineShown[];
}): ReactElement => {
  const nameOf = useDeadlineName();
  const w = useWords();
  if (deadlines.length === 0) {
    return (
      <>
        <h2 className="govuk-heading-m">{caption}</h2>
        <p className="govuk-body">{empty}</p>
      </>
    );
  }
  const columns = [
    w('deadline.what'),
    w('deadline.when'),
    w('deadline.state'),
    w('deadline.owner'),
    w('deadline.forum'),
  ];
  const rows = deadlines.map((deadline) => ({
    key: deadline.deadlineId,
    cells: [
      <a className="govuk-link" href={pathOf.deadline(deadline.deadlineId)} key="name">
        {nameOf(deadline)} <span className="nap-aside">{deadline.ownerId}</span>
      </a>,
      <DueWhen deadline={deadline} key="when" />,
      <DeadlineTag deadline={deadline} key="state" />,
      w(`deadline.owing.${deadline.lead}`),
      <a className="govuk-link" dir="auto" href={pathOf.forum(deadline.forum.forumId)} key="forum">
        {deadline.forum.name}
      </a>,
    ],
  }));
  return <Table caption={caption} columns={columns} rows={rows} />;
};

/** What is overdue and what is due next, over all forums or those chosen. */
export const DeadlinesPage = ({ deadlines, forums, filter }: DeadlinesShown): ReactElement => {
  const w = useWords();
  const late = deadlines.filter((deadline) => isLate(deadline, deadline.today));
  const coming = deadlines.filter((deadline) => !isLate(deadline, deadline.today));
  return (
    <Page title={w('deadline.title')}>
      <p className="govuk-body-l">{w('deadline.lead')}</p>
      <Filters filter={filter} forums={forums} />
      <Deadlines caption={w('deadline.overdue')} deadlines={late} empty={w('deadline.noOverdue')} />
      <Deadlines caption={w('deadline.coming')} deadlines={coming} empty={w('deadline.noComing')} />
    </Page>
  );
};
