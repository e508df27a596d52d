import { type CivilDate, dateOf } from '@nap/calendar';
import type { SimulatedCalendar, SimulatedStep } from '@nap/simulation';
import { firstInstantOf, toLocal, zone, zoneInWords } from '@nap/zones';
import type { ReactElement } from 'react';

import { pathOf } from './addresses';
import { useCycleName } from './cycle-standing';
import { ErrorSummary, type FieldError } from './frame/error-summary';
import { Page } from './frame/layout';
import { Day, Moment, useReading, useTexts, useWords } from './frame/reading';
import { Table } from './frame/table';
import { Timeline } from './timeline';
import { type TimelinePhase, spanOf } from './timeline-scale';

/** What was written into the form, as it was written. */
export type RehearsalForm = Readonly<Record<'start' | 'end' | 'zone' | 'profile', string>>;

export type RehearseShown = {
  readonly form: RehearsalForm;
  readonly errors: readonly FieldError[];
  readonly profiles: readonly string[];
  /** Null before the form was sent, and where something in it is wrong. */
  readonly outcome: {
    readonly calendar: SimulatedCalendar;
    /** Of the zone that was asked for. */
    readonly today: CivilDate;
  } | null;
};

type Form = Pick<RehearseShown, 'form' | 'errors' | 'profiles'>;
type FieldProps = Pick<Form, 'form' | 'errors'> & { readonly name: keyof RehearsalForm };

const Field = ({ name, form, errors }: FieldProps): ReactElement => {
  const w = useWords();
  const error = errors.find(({ field }) => field === name);
  const described = [`${name}-hint`, ...(error === undefined ? [] : [`${name}-error`])].join(' ');
  return (
    <div className={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
      <label className="govuk-label govuk-label--s" htmlFor={name}>
        {w(`rehearse.${name}`)}
      </label>
      <div className="govuk-hint" id={`${name}-hint`}>
        {w(`rehearse.${name}Hint`)}
      </div>
      {error === undefined ? null : (
        <p className="govuk-error-message" id={`${name}-error`}>
          {error.text}
        </p>
      )}
      <input
        aria-describedby={described}
        aria-invalid={error === undefined ? undefined : true}
        className={`govuk-input govuk-input--width-20${error === undefined ? '' : ' govuk-input--error'}`}
        defaultValue={form[name]}
        id={name}
        maxLength={64}
        name={name}
        spellCheck={false}
        type="text"
      />
    </div>
  );
};

const Profile = ({ form, profiles, errors }: Form): ReactElement => {
  const w = useWords();
  const error = errors.find(({ field }) => field === 'profile');
  return (
    <div className={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
      <label className="govuk-label govuk-label--s" htmlFor="profile">
        {w('rehearse.profile')}
      </label>
      <div className="govuk-hint" id="profile-hint">
        {w('rehearse.profileHint')}
      </div>
      {error === undefined ? null : (
        <p className="govuk-error-message" id="profile-error">
          {error.text}
        </p>
      )}
      <select
        aria-describedby={error === undefined ? 'profile-hint' : 'profile-hint profile-error'}
        className="govuk-select"
        defaultValue={form.profile}
        id="profile"
        name="profile"
      >
        {profiles.map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
    </div>
  );
};

const PhasesTable = ({ calendar }: { readonly calendar: SimulatedCalendar }): ReactElement => {
  const [t, w] = [useTexts(), useWords()];
  const dayOf = (on: CivilDate | null) => (on === null ? w('cycle.noDue') : <Day on={on} />);
  const rows = calendar.phases.map(({ phase, opens, due }) => ({
    key: phase,
    cells: [t(`phase.${phase}`), dayOf(opens), dayOf(due)],
  }));
  const columns = [w('cycle.phase'), w('cycle.firstDay'), w('cycle.lastDay')];
  return <Table caption={w('rehearse.phases')} columns={columns} rows={rows} />;
};

/** A step that has an hour is shown with it; one that fills its day is the day. */
const StepWhen = ({ at, on, place }: Pick<SimulatedStep, 'at' | 'on'> & { readonly place: string }): ReactElement => {
  const there = zone(place);
  const isWholeDay = firstInstantOf(there, on) === at;
  const local = toLocal(there, at);
  return isWholeDay || dateOf(local) !== on ? <Day on={on} /> : <Moment at={local} zone={there} />;
};

const StepsTable = ({ calendar }: { readonly calendar: SimulatedCalendar }): ReactElement => {
  const [t, w] = [useTexts(), useWords()];
  const rows = calendar.steps.map(({ at, on, phase, step, rung }, place) => ({
    key: String(place),
    cells: [
      <StepWhen at={at} key="when" on={on} place={calendar.zone} />,
      t(`step.${step}`),
      t(`phase.${phase}`),
      rung === null ? '–' : <code key="rung">{rung}</code>,
    ],
  }));
  const columns = [w('deadline.when'), w('rehearse.step'), w('cycle.phase'), w('rehearse.rung')];
  return <Table caption={w('rehearse.steps')} columns={columns} rows={rows} />;
};

const phasesOf = ({ phases }: SimulatedCalendar): readonly TimelinePhase[] =>
  phases.map(({ phase, opens, due }) => ({
    phase,
    status: 'planned',
    opensOn: opens,
    dueOn: due,
    closedOn: null,
    overdueSince: null,
    lateByDays: null,
  }));

const Downloads = ({ form }: Pick<Form, 'form'>): ReactElement => {
  const { language } = useReading();
  const w = useWords();
  const query = new URLSearchParams({ ...form, language }).toString();
  return (
    <ul className="govuk-list">
      {(['ics', 'csv', 'json'] as const).map((kind) => (
        <li key={kind}>
          <a className="govuk-link" href={`${pathOf.rehearse}/calendar.${kind}?${query}`}>
            {w(`rehearse.download.${kind}`)}
          </a>
        </li>
      ))}
    </ul>
  );
};

const Outcome = ({
  form,
  outcome,
}: {
  readonly form: RehearsalForm;
  readonly outcome: NonNullable<RehearseShown['outcome']>;
}): ReactElement => {
  const { language } = useReading();
  const nameOf = useCycleName();
  const w = useWords();
  const { calendar, today } = outcome;
  const { start, end } = calendar.implementation;
  const phases = phasesOf(calendar);
  const span = spanOf(phases, today);
  const name = nameOf({ startsOn: start, endsOn: end });
  return (
    <section>
      <h2 className="govuk-heading-m" id="calendar">
        {name}
      </h2>
      <p className="govuk-body">
        {w('cycle.implementation')}: <Day on={start} /> – <Day on={end} />
      </p>
      {span === null ? null : <Timeline cycles={[{ cycleId: 'rehearsed', name, phases }]} span={span} today={today} />}
      <h3 className="govuk-heading-s">{w('rehearse.downloads')}</h3>
      <Downloads form={form} />
      <PhasesTable calendar={calendar} />
      <StepsTable calendar={calendar} />
      <p className="govuk-body nap-aside">
        {w('frame.zone', { zone: zoneInWords(zone(calendar.zone), language), id: calendar.zone })}
      </p>
    </section>
  );
};

/** A cycle's whole calendar before there is a cycle; nothing of it is kept. */
export const RehearsePage = ({ form, errors, profiles, outcome }: RehearseShown): ReactElement => {
  const w = useWords();
  return (
    <Page title={w('rehearse.title')}>
      {errors.length === 0 ? null : <ErrorSummary errors={errors} />}
      <p className="govuk-body-l">{w('rehearse.lead')}</p>
      <form action={pathOf.rehearse} method="get">
        <Field errors={errors} form={form} name="start" />
        <Field errors={errors} form={form} name="end" />
        <Field errors={errors} form={form} name="zone" />
        <Profile errors={errors} form={form} profiles={profiles} />
        <button className="govuk-button" type="submit">
          {w('rehearse.show')}
        </button>
      </form>
      {outcome === null ? null : <Outcome form={form} outcome={outcome} />}
    </Page>
  );
};
