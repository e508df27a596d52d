import type { CivilDate } from '@nap/calendar';
import type { Role } from '@nap/domain';
import type { EvidenceLink, PhaseRow } from '@nap/read-models';
import type { Zone } from '@nap/zones';
import type { ReactElement, ReactNode } from 'react';

import { listIn } from '../languages/language';
import { pathOf } from './addresses';
import { PhaseTag } from './cycle-standing';
import { Day, LastDay, useDayInWords, useReading, useTexts, useWords } from './frame/reading';
import { SummaryList, type SummaryRow } from './frame/summary-list';

/** A letter that a clock had sent; names only of those that are published. */
export type Told = {
  readonly phase: PhaseRow['phase'];
  readonly kind: 'reminder' | 'overdue' | 'escalation';
  readonly on: CivilDate;
  readonly to: readonly { readonly role: Role; readonly names: readonly string[] }[];
  /** Of before the clocks started: recorded, and told to nobody. */
  readonly historical: boolean;
  /** The event that says so: its permanent place in the feed. */
  readonly cursor: string;
};

export type PhaseShown = Omit<PhaseRow, 'cycleId' | 'place' | 'closedBy' | 'revision'>;

type PhaseProps = {
  readonly cycleId: string;
  readonly phase: PhaseShown;
  readonly told: readonly Told[];
  readonly today: CivilDate;
  readonly zone: Zone;
};

const List = ({ items }: { readonly items: readonly ReactNode[] }): ReactElement => (
  <ul className="govuk-list">
    {items.map((item, place) => (
      <li key={place}>{item}</li>
    ))}
  </ul>
);

/** A piece of evidence with its language and its day; what was withdrawn stays, and says so. */
const Evidence = ({ link }: { readonly link: EvidenceLink }): ReactElement => {
  const { language } = useReading();
  const w = useWords();
  const inWords = useDayInWords();
  const called = new Intl.DisplayNames(language, { type: 'language' });
  const kind = w(`cycle.evidenceKind.${link.type}`);
  const name =
    link.language === null ? kind : w('deadline.of', { duty: kind, subject: called.of(link.language) ?? '' });
  return (
    <>
      <a className="govuk-link" href={link.url} hrefLang={link.language ?? undefined} rel="external">
        {name}
      </a>{' '}
      <Day on={link.occurredOn} />
      {link.withdrawnOn === null ? null : <> – {w('cycle.withdrawn', { date: inWords(link.withdrawnOn) })}</>}
    </>
  );
};

const Letter = ({ letter }: { readonly letter: Told }): ReactElement => {
  const { language } = useReading();
  const [t, w] = [useTexts(), useWords()];
  const roles = letter.to.map(({ role, names }) => {
    const called = t(`role.${role}`);
    return names.length === 0 ? called : w('cycle.toldNamed', { role: called, name: listIn(language, names) });
  });
  return (
    <>
      <a className="govuk-link" href={pathOf.event(letter.cursor)} title={w('history.feed')}>
        <Day on={letter.on} />
      </a>
      : {w('cycle.toldRole', { kind: w(`cycle.toldAs.${letter.kind}`), roles: listIn(language, roles) })}
      {letter.historical ? <span className="nap-aside"> – {w('cycle.historical')}</span> : null}
    </>
  );
};

/** How the phase ended, or for how long it has been late. */
const useEnding = (): ((phase: PhaseShown) => readonly SummaryRow[]) => {
  const w = useWords();
  return ({ closedOn, waivedOn, overdueSince, lateByDays, escalation }) => [
    ...(closedOn === null
      ? []
      : [
          {
            label: w('cycle.closed'),
            value: (
              <>
                <Day on={closedOn} />
                {lateByDays === null ? null : (
                  <>, {lateByDays === 0 ? w('cycle.inTime') : w('cycle.lateBy', { count: lateByDays })}</>
                )}
              </>
            ),
          },
        ]),
    ...(waivedOn === null ? [] : [{ label: w('cycle.waived'), value: <Day on={waivedOn} /> }]),
    ...(overdueSince === null
      ? []
      : [
          {
            label: w('cycle.overdueSince'),
            value: (
              <>
                <Day on={overdueSince} />
                {escalation === 'none' ? null : <> – {w(`cycle.escalation.${escalation}`)}</>}
              </>
            ),
          },
        ]),
  ];
};

/** A phase with its days, what proves it, and who was told of it when. */
export const PhaseSection = ({ cycleId, phase, told, today, zone }: PhaseProps): ReactElement => {
  const [t, w] = [useTexts(), useWords()];
  const inWords = useDayInWords();
  const endingOf = useEnding();
  const { openedOn, opensOn, dueOn, evidence, commentWindows } = phase;
  const planned = opensOn === null ? w('cycle.noDue') : w('cycle.notOpened', { date: inWords(opensOn) });
  const windows = commentWindows.map(({ windowId, opensOn: from, endsOn }) => (
    <span key={windowId}>{w('cycle.commentOpen', { from: inWords(from), to: inWords(endsOn) })}</span>
  ));
  const rows: readonly SummaryRow[] = [
    { label: w('cycle.opened'), value: openedOn === null ? planned : <Day on={openedOn} /> },
    { label: w('cycle.due'), value: dueOn === null ? w('cycle.noDue') : <LastDay on={dueOn} zone={zone} /> },
    ...endingOf(phase),
    {
      label: w('cycle.evidence'),
      value:
        evidence.length === 0 ? (
          w('cycle.noEvidence')
        ) : (
          <List
            items={evidence.map((link) => (
              <Evidence key={link.evidenceId} link={link} />
            ))}
          />
        ),
    },
    ...(windows.length === 0 ? [] : [{ label: w('cycle.comment'), value: <List items={windows} /> }]),
    {
      label: w('cycle.told'),
      value:
        told.length === 0 ? (
          w('cycle.toldNobody')
        ) : (
          <List
            items={told.map((letter, place) => (
              <Letter key={place} letter={letter} />
            ))}
          />
        ),
    },
  ];
  return (
    <section>
      <h3 className="govuk-heading-s" id={phase.phase}>
        {t(`phase.${phase.phase}`)} <PhaseTag phase={phase} today={today} />
      </h3>
      <SummaryList rows={rows} />
      <p className="govuk-body">
        <a className="govuk-link" href={pathOf.deadline(`${cycleId}/${phase.phase}`)}>
          {w('cycle.history')}
          <span className="govuk-visually-hidden">: {t(`phase.${phase.phase}`)}</span>
        </a>
      </p>
    </section>
  );
};
