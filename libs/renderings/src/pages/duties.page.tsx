import { type CivilDate, type Instant, dateOf } from '@nap/calendar';
import { toLocal, zone } from '@nap/zones';
import type { ReactElement } from 'react';

import { pathOf } from './addresses';
import { isLate, useDeadlineName } from './deadline-name';
import { type DeadlineShown, DeadlineTag, DueWhen } from './deadlines.page';
import { Page } from './frame/layout';
import { Day, useReading, useWords } from './frame/reading';
import { Table } from './frame/table';

export type DutyShown = Omit<DeadlineShown, 'lead'> & {
  /** The words of an action item; null for every other duty. */
  readonly what: string | null;
};

export type DutiesShown = {
  /** In the order of their due days. */
  readonly duties: readonly DutyShown[];
  /** What is known of the private calendar; null where there is none. */
  readonly calendar: { readonly createdAt: Instant; readonly lastUsedAt: Instant | null } | null;
  /** The calendar's address, in the one answer that shows it. */
  readonly address: string | null;
  readonly formToken: string;
  /** Whether the reader runs the installation. */
  readonly isAdmin: boolean;
};

const Duties = ({
  caption,
  empty,
  duties,
}: {
  readonly caption: string;
  readonly empty: string;
  readonly duties: readonly DutyShown[];
}): ReactElement => {
  const nameOf = useDeadlineName();
  const w = useWords();
  if (duties.length === 0) {
    return (
      <>
        <h2 className="govuk-heading-m">{caption}</h2>
        <p className="govuk-body">{empty}</p>
      </>
    );
  }
  const columns = [w('deadline.what'), w('deadline.when'), w('deadline.state'), w('deadline.forum')];
  const rows = duties.map((duty) => ({
    key: duty.deadlineId,
    cells: [
      <span key="name">
        <a className="govuk-link" href={pathOf.deadline(duty.deadlineId)}>
          {nameOf(duty)} <span className="nap-aside">{duty.ownerId}</span>
        </a>
        {duty.what === null ? null : (
          <>
            <br />
            <bdi>{duty.what}</bdi>
          </>
        )}
      </span>,
      <DueWhen deadline={duty} key="when" />,
      <DeadlineTag deadline={duty} key="state" />,
      <a className="govuk-link" dir="auto" href={pathOf.forum(duty.forum.forumId)} key="forum">
        {duty.forum.name}
      </a>,
    ],
  }));
  return <Table caption={caption} columns={columns} rows={rows} />;
};

type SendProps = Pick<DutiesShown, 'formToken'> & {
  readonly action: string;
  readonly text: string;
  readonly isQuiet?: boolean;
};

const Send = ({ action, formToken, text, isQuiet = false }: SendProps): ReactElement => (
  <form action={action} method="post">
    <input name="form-token" type="hidden" value={formToken} />
    <button className={`govuk-button${isQuiet ? ' govuk-button--secondary' : ''}`} type="submit">
      {text}
    </button>
  </form>
);

/** The day of an instant in the reader's zone, else in UTC. */
const useOwnDay = (): ((at: Instant) => CivilDate) => {
  const reading = useReading();
  return (at) => dateOf(toLocal(reading.zone ?? zone('UTC'), at));
};

const Calendar = ({ calendar, address, formToken }: Omit<DutiesShown, 'duties' | 'isAdmin'>): ReactElement => {
  const dayOf = useOwnDay();
  const w = useWords();
  return (
    <section>
      <h2 className="govuk-heading-m">{w('duties.calendar')}</h2>
      <p className="govuk-body">{w('duties.calendarLead')}</p>
      {address === null ? null : (
        <div className="govuk-inset-text" role="status">
          <p className="govuk-body">{w('duties.once')}</p>
          <p className="govuk-body">
            <code>{address}</code>
          </p>
        </div>
      )}
      {calendar === null ? (
        <Send action={pathOf.ownCalendar} formToken={formToken} text={w('duties.make')} />
      ) : (
        <>
          <p className="govuk-body">
            {w('duties.made')} <Day on={dayOf(calendar.createdAt)} />
            {' · '}
            {calendar.lastUsedAt === null ? (
              w('duties.neverRead')
            ) : (
              <>
                {w('duties.read')} <Day on={dayOf(calendar.lastUsedAt)} />
              </>
            )}
          </p>
          <div className="govuk-button-group">
            <Send action={pathOf.ownCalendar} formToken={formToken} isQuiet text={w('duties.renew')} />
            <Send action={pathOf.ownCalendarEnd} formToken={formToken} isQuiet text={w('duties.revoke')} />
          </div>
        </>
      )}
    </section>
  );
};

/** What the reader owes over all forums, the overdue first, and the calendar that carries it along. */
export const DutiesPage = ({ duties, isAdmin, ...calendar }: DutiesShown): ReactElement => {
  const w = useWords();
  const late = duties.filter((duty) => isLate(duty, duty.today));
  const open = duties.filter((duty) => !isLate(duty, duty.today));
  return (
    <Page title={w('frame.duties')}>
      <p className="govuk-body-l">{w('duties.lead')}</p>
      <Duties caption={w('deadline.overdue')} duties={late} empty={w('duties.noneLate')} />
      <Duties caption={w('duties.open')} duties={open} empty={w('duties.none')} />
      <Calendar {...calendar} />
      {isAdmin ? (
        <section>
          <h2 className="govuk-heading-m">{w('duties.installation')}</h2>
          <p className="govuk-body">
            <a className="govuk-link" href={pathOf.operations}>
              {w('operations.title')}
            </a>
          </p>
        </section>
      ) : null}
    </Page>
  );
};
