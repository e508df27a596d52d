import type { CivilDate } from '@nap/calendar';
import type { CycleRow } from '@nap/read-models';
import { type Zone, zoneInWords } from '@nap/zones';
import type { ReactElement } from 'react';

import type { CycleAct } from '../languages/work-texts';
import { pathOf } from './addresses';
import { type CycleShown, PhaseTag, useCycleName } from './cycle-standing';
import { Page } from './frame/layout';
import { Day, useReading, useTexts, useWords } from './frame/reading';
import { SummaryList } from './frame/summary-list';
import { Table } from './frame/table';
import { PhaseSection, type PhaseShown, type Told } from './phase-section';
import { Timeline, type TimelineCycle } from './timeline';
import { type TimelinePhase, overlap, spanOf } from './timeline-scale';

export type OtherCycle = CycleShown & { readonly phases: readonly TimelinePhase[] };

export type CyclePageShown = {
  readonly cycle: CycleShown & Pick<CycleRow, 'profile' | 'languages'>;
  readonly forum: { readonly forumId: string; readonly name: string; readonly zone: Zone };
  /** Of the forum's own zone. */
  readonly today: CivilDate;
  readonly phases: readonly PhaseShown[];
  readonly told: readonly Told[];
  /** What the reader can do here. */
  readonly acts: readonly CycleAct[];
  /** The forum's other cycles; those that overlap are drawn beside this one. */
  readonly others: readonly OtherCycle[];
};

const TimelineTable = ({
  cycle,
  today,
}: {
  readonly cycle: TimelineCycle;
  readonly today: CivilDate;
}): ReactElement => {
  const [t, w] = [useTexts(), useWords()];
  const columns = [w('cycle.phase'), w('cycle.firstDay'), w('cycle.lastDay'), w('cycle.state')];
  const rows = cycle.phases.map((phase) => ({
    key: phase.phase,
    cells: [
      t(`phase.${phase.phase}`),
      phase.opensOn === null ? w('cycle.noDue') : <Day key="from" on={phase.opensOn} />,
      phase.dueOn === null ? w('cycle.noDue') : <Day key="to" on={phase.dueOn} />,
      <PhaseTag key="state" phase={phase} today={today} />,
    ],
  }));
  return <Table caption={w('cycle.table', { cycle: cycle.name })} columns={columns} rows={rows} />;
};

const Timelines = ({ cycle, phases, others, today }: CyclePageShown): ReactElement | null => {
  const nameOf = useCycleName();
  const w = useWords();
  const own = spanOf(phases, today);
  if (own === null) return null;
  const beside = others.filter((other) => {
    const span = spanOf(other.phases, today);
    return span !== null && overlap(own, span);
  });
  const drawn = [{ ...cycle, phases }, ...beside].map((each) => ({ ...each, name: nameOf(each) }));
  const span = spanOf(
    drawn.flatMap((each) => each.phases),
    today,
  );
  return (
    <section>
      <h2 className="govuk-heading-m">{w('cycle.timeline')}</h2>
      <Timeline cycles={drawn} span={span ?? own} today={today} />
      {drawn.map((each) => (
        <TimelineTable cycle={each} key={each.cycleId} today={today} />
      ))}
    </section>
  );
};

const Facts = ({ cycle }: Pick<CyclePageShown, 'cycle'>): ReactElement => {
  const { language } = useReading();
  const w = useWords();
  const called = new Intl.DisplayNames(language, { type: 'language' });
  return (
    <SummaryList
      rows={[
        {
          label: w('cycle.implementation'),
          value: (
            <>
              <Day on={cycle.startsOn} /> – <Day on={cycle.endsOn} />
            </>
          ),
        },
        { label: w('cycle.standing'), value: w(`cycle.cycleState.${cycle.status}`) },
        { label: w('cycle.language'), value: cycle.languages.map((tag) => called.of(tag) ?? tag).join(' · ') },
        { label: w('cycle.profile'), value: cycle.profile },
      ]}
    />
  );
};

const Acts = ({ acts, cycleId }: Pick<CyclePageShown, 'acts'> & { readonly cycleId: string }): ReactElement | null => {
  const w = useWords();
  if (acts.length === 0) return null;
  return (
    <nav aria-label={w('work.can')} className="nap-acts">
      <h2 className="govuk-heading-s">{w('work.can')}</h2>
      <ul className="govuk-list">
        {acts.map((act) => (
          <li key={act}>
            <a className="govuk-link" href={pathOf.cycleWork(cycleId, act)}>
              {w(`work.act.${act}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** One cycle: its timeline as a picture and as a table, and each phase with what proves it and who was told. */
export const CyclePage = (shown: CyclePageShown): ReactElement => {
  const { language } = useReading();
  const nameOf = useCycleName();
  const w = useWords();
  const { acts, cycle, forum, phases, told, today } = shown;
  return (
    <Page
      title={nameOf(cycle)}
      caption={
        <a className="govuk-link" dir="auto" href={pathOf.forum(forum.forumId)}>
          {forum.name}
        </a>
      }
    >
      <Acts acts={acts} cycleId={cycle.cycleId} />
      <Facts cycle={cycle} />
      <Timelines {...shown} />
      <h2 className="govuk-heading-m">{w('cycle.phases')}</h2>
      {phases.map((phase) => (
        <PhaseSection
          cycleId={cycle.cycleId}
          key={phase.phase}
          phase={phase}
          today={today}
          told={told.filter((letter) => letter.phase === phase.phase)}
          zone={forum.zone}
        />
      ))}
      <p className="govuk-body nap-aside">
        {w('frame.zone', { zone: zoneInWords(forum.zone, language), id: forum.zone })}
      </p>
    </Page>
  );
};
