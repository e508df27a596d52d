import type { CivilDate, CivilDateTime } from '@nap/calendar';
import { type Due, type PhaseName, type Role, dayOf } from '@nap/domain';
import { type Zone, zoneInWords } from '@nap/zones';
import type { ReactElement } from 'react';

import { listIn } from '../languages/language';
import { type NamedDeadline, useDeadlineName } from '../pages/deadline-name';
import type { DeadlineShown } from '../pages/deadlines.page';
import { Page } from '../pages/frame/layout';
import { Day, Moment, useDayInWords, useReading, useTexts, useWords } from '../pages/frame/reading';
import { SummaryList } from '../pages/frame/summary-list';
import { Table } from '../pages/frame/table';
import type { FieldShown, FieldValue } from './fields';
import { About, Sending, type WorkFormShown } from './form.page';

/** An event that the act would add, by its type; the same of one phase is counted. */
export type FactShown = { readonly type: string; readonly phase: PhaseName | null; readonly count: number };

/** How a deadline stands; `rings` is the next moment of its clock, null while none runs. */
export type ClockState = {
  readonly due: Due | null;
  readonly status: DeadlineShown['status'];
  readonly rings: CivilDateTime | null;
};

/** A deadline before the act and after it; null where it is not owed. */
export type ClockShown = {
  readonly deadline: NamedDeadline;
  readonly before: ClockState | null;
  readonly after: ClockState | null;
};

export type LetterShown = {
  readonly subject: string;
  /** Names only of those that the reader may know. */
  readonly to: readonly { readonly name: string | null; readonly roles: readonly Role[] }[];
  readonly unreachable: readonly Role[];
};

/** What an act would do, before it is done. */
export type Foresight = {
  readonly facts: readonly FactShown[];
  readonly clocks: readonly ClockShown[];
  readonly letters: readonly LetterShown[];
};

export type WorkPreviewShown = Omit<WorkFormShown, 'errors'> & {
  readonly foresight: Foresight;
  /** The version that this was decided upon. */
  readonly version: number;
  /** What the button says that does it. */
  readonly send: string;
  readonly zone: Zone;
};

const useValueInWords = (): ((field: FieldShown, value: FieldValue) => string) => {
  const { language } = useReading();
  const w = useWords();
  const inWords = useDayInWords();
  return (field, value) => {
    const values = [value].flat();
    if (field.kind === 'day') return inWords(value as CivilDate);
    if (field.kind === 'tick') return w('work.yes');
    if (!('options' in field)) return values.join('');
    return listIn(
      language,
      values.map((each) => field.options.find((option) => option.value === each)?.label ?? each),
    );
  };
};

const isEntered = (value: FieldValue | undefined): value is FieldValue => value !== undefined && value.length > 0;

const Entered = ({ fields, values }: Pick<WorkPreviewShown, 'fields' | 'values'>): ReactElement => {
  const inWords = useValueInWords();
  const w = useWords();
  const rows = fields.flatMap((field) => {
    const value = values[field.name];
    return isEntered(value) ? [{ label: field.label, value: <span dir="auto">{inWords(field, value)}</span> }] : [];
  });
  return rows.length === 0 ? <p className="govuk-body">{w('work.nothingEntered')}</p> : <SummaryList rows={rows} />;
};

const Facts = ({ facts }: Pick<Foresight, 'facts'>): ReactElement => {
  const [t, w] = [useTexts(), useWords()];
  const inWords = ({ type, phase, count }: FactShown): string => {
    const key = `page.work.fact.${type}`;
    const [text, named] = [t(key), phase === null ? null : t(`phase.${phase}`)];
    const fact = text === key ? type : text;
    const ofPhase = named === null ? fact : w('work.ofPhase', { fact, phase: named });
    return count === 1 ? ofPhase : w('work.times', { fact: ofPhase, count });
  };
  if (facts.length === 0) return <p className="govuk-body">{w('work.nothingRecorded')}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {facts.map((fact) => (
        <li key={`${fact.type} ${fact.phase ?? ''}`}>{inWords(fact)}</li>
      ))}
    </ul>
  );
};

const Clock = ({ state, zone }: { readonly state: ClockState | null; readonly zone: Zone }): ReactElement => {
  const w = useWords();
  if (state === null) return <>{w('work.notOwed')}</>;
  const { due, status, rings } = state;
  return (
    <>
      {due === null ? w('deadline.unknownDay') : <Day on={dayOf(due)} />} – {w(`history.status.${status}`)}
      <br />
      <span className="nap-aside">{rings === null ? w('work.noRing') : <Rings at={rings} zone={zone} />}</span>
    </>
  );
};

const Rings = ({ at, zone }: { readonly at: CivilDateTime; readonly zone: Zone }): ReactElement => {
  const w = useWords();
  const [before = '', after = ''] = w('work.rings', { moment: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      <Moment at={at} zone={zone} />
      {after}
    </>
  );
};

const Clocks = ({ clocks, zone }: Pick<Foresight, 'clocks'> & { readonly zone: Zone }): ReactElement => {
  const nameOf = useDeadlineName();
  const w = useWords();
  if (clocks.length === 0) return <p className="govuk-body">{w('work.noClocks')}</p>;
  const rows = clocks.map(({ deadline, before, after }, place) => ({
    key: String(place),
    cells: [
      nameOf(deadline),
      <Clock key="before" state={before} zone={zone} />,
      <Clock key="after" state={after} zone={zone} />,
    ],
  }));
  return <Table caption={w('work.clocks')} columns={[w('work.clock'), w('work.now'), w('work.after')]} rows={rows} />;
};

const Letters = ({ letters }: Pick<Foresight, 'letters'>): ReactElement => {
  const { language } = useReading();
  const [t, w] = [useTexts(), useWords()];
  const rolesOf = (roles: readonly Role[]): string =>
    listIn(
      language,
      roles.map((role) => t(`role.${role}`)),
    );
  const personOf = ({ name, roles }: LetterShown['to'][number]): string => {
    if (roles.length === 0) return name ?? w('frame.unpublishedName');
    return name === null ? rolesOf(roles) : w('cycle.toldNamed', { role: rolesOf(roles), name });
  };
  if (letters.length === 0) return <p className="govuk-body">{w('work.noLetters')}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {letters.map(({ subject, to, unreachable }, place) => (
        <li key={place}>
          {to.length === 0 ? subject : w('work.letterTo', { subject, people: listIn(language, to.map(personOf)) })}
          {unreachable.length === 0 ? null : (
            <span className="nap-aside"> {w('work.unreachable', { roles: rolesOf(unreachable) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
};

/** What was entered, carried on unseen from the form to the confirmation. */
const Carried = ({ values }: Pick<WorkPreviewShown, 'values'>): ReactElement => (
  <>
    {Object.entries(values).flatMap(([name, value]) =>
      [value]
        .flat()
        .map((each, place) => <input key={`${name} ${String(place)}`} name={name} type="hidden" value={each} />),
    )}
  </>
);

/** What will be recorded, which clocks move and who is told, with the button that does it. */
export const WorkPreviewPage = (shown: WorkPreviewShown): ReactElement => {
  const { title, about, fields, values, foresight, version, send, zone } = shown;
  const { language } = useReading();
  const w = useWords();
  return (
    <Page caption={<About about={about} />} title={w('work.preview', { title })}>
      <p className="govuk-body">{w('work.previewLead')}</p>
      <h2 className="govuk-heading-m">{w('work.entered')}</h2>
      <Entered fields={fields} values={values} />
      <h2 className="govuk-heading-m">{w('work.recorded')}</h2>
      <Facts facts={foresight.facts} />
      {foresight.clocks.length === 0 ? <h2 className="govuk-heading-m">{w('work.clocks')}</h2> : null}
      <Clocks clocks={foresight.clocks} zone={zone} />
      <h2 className="govuk-heading-m">{w('work.letters')}</h2>
      <Letters letters={foresight.letters} />
      <Sending {...shown}>
        <Carried values={values} />
        <input name="version" type="hidden" value={version} />
        <div className="govuk-button-group">
          <button className="govuk-button" name="step" type="submit" value="confirm">
            {send}
          </button>
          <button className="govuk-button govuk-button--secondary" name="step" type="submit" value="change">
            {w('work.change')}
          </button>
        </div>
      </Sending>
      <p className="govuk-body nap-aside">{w('frame.zone', { zone: zoneInWords(zone, language), id: zone })}</p>
    </Page>
  );
};
