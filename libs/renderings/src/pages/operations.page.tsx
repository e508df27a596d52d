import type { OperationsAnswer } from '@nap/contracts';
import type { ReactElement } from 'react';

import { Page } from './frame/layout';
import { useReading, useWords } from './frame/reading';
import { Table } from './frame/table';
import { type Mood, Tag } from './frame/tag';

export type OperationsShown = OperationsAnswer;

type ProcessShown = OperationsShown['processes'][number];

const MOODS: Readonly<Record<ProcessShown['state'], Mood>> = {
  ready: 'done',
  unavailable: 'late',
  silent: 'late',
  unset: 'waived',
};

const Checks = ({ checks }: Pick<ProcessShown, 'checks'>): ReactElement => {
  const w = useWords();
  const down = Object.entries(checks).filter(([, outcome]) => outcome !== 'ok');
  if (down.length === 0) return <>{w('operations.nothingDown')}</>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {down.map(([part, reason]) => (
        <li key={part}>{w('operations.isDown', { part, reason })}</li>
      ))}
    </ul>
  );
};

const Judgement = ({ isWell }: { readonly isWell: boolean | null }): ReactElement => {
  const w = useWords();
  if (isWell === null) return <>{w('operations.notJudged')}</>;
  return <Tag mood={isWell ? 'done' : 'late'} text={w(isWell ? 'operations.well' : 'operations.unwell')} />;
};

/** Health of each process, and the numbers that tell whether the work is done. */
export const OperationsPage = ({ processes, figures }: OperationsShown): ReactElement => {
  const w = useWords();
  const { language } = useReading();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <Page title={w('operations.title')}>
      <p className="govuk-body-l">{w('operations.lead')}</p>
      <Table
        caption={w('operations.processes')}
        columns={[w('operations.process'), w('operations.state'), w('operations.down')]}
        rows={processes.map(({ app, state, checks }) => ({
          key: app,
          cells: [
            w(`operations.app.${app}`),
            <Tag key="state" mood={MOODS[state]} text={w(`operations.is.${state}`)} />,
            state === 'ready' || state === 'unavailable' ? (
              <Checks checks={checks} key="down" />
            ) : (
              w('operations.untold')
            ),
          ],
        }))}
      />
      <Table
        caption={w('operations.figures')}
        columns={[w('operations.figureName'), w('operations.value'), w('operations.judgement')]}
        rows={figures.map(({ name, value, isWell }) => ({
          key: name,
          cells: [
            w(`operations.figure.${name}`),
            value === null ? w('operations.untold') : number.format(value),
            <Judgement isWell={isWell} key="judgement" />,
          ],
        }))}
      />
      <p className="govuk-body nap-aside">{w('operations.since')}</p>
    </Page>
  );
};
