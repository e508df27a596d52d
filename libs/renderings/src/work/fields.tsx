import type { ReactElement, ReactNode } from 'react';

import { useWords } from '../pages/frame/reading';

export type Option = { readonly value: string; readonly label: string };

type Named = {
  /** As the body of the same act in the API calls it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
};

/** A field of a form: one line, a text, an address, a day, a wall-clock moment, a number, a tick, or choices. */
export type FieldShown = Line | (Named & { readonly kind: 'text' | 'tick' }) | Choice;

type Line = Named & { readonly kind: 'line' | 'address' | 'day' | 'moment' | 'number' };
type Choice = Named & { readonly kind: 'one-of' | 'one-of-many' | 'several'; readonly options: readonly Option[] };

export type FieldValue = string | readonly string[];

type Filled = { readonly value: FieldValue; readonly error: string | null };
type FieldProps<Field> = { readonly field: Field } & Filled;

export const idOf = (name: string): string => `field-${name}`;

const valuesIn = (value: FieldValue): readonly string[] => (typeof value === 'string' ? [value] : value);
const oneOf = (value: FieldValue): string => valuesIn(value)[0] ?? '';

const TYPES = { line: 'text', address: 'url', day: 'date', moment: 'datetime-local', number: 'text' } as const;
const WIDTHS = { line: '', address: '', day: '10', moment: '20', number: '5' } as const;

const useLabel = (): ((field: FieldShown) => string) => {
  const w = useWords();
  return ({ label, isOptional = false }) => (isOptional ? w('work.optional', { label }) : label);
};

const describedBy = (id: string, { hint }: FieldShown, error: string | null): string | undefined => {
  const ids = [hint === undefined ? [] : [`${id}-hint`], error === null ? [] : [`${id}-error`]].flat();
  return ids.length === 0 ? undefined : ids.join(' ');
};

const Hint = ({ field, error }: { readonly field: FieldShown; readonly error: string | null }): ReactElement => (
  <>
    {field.hint === undefined ? null : (
      <div className="govuk-hint" id={`${idOf(field.name)}-hint`}>
        {field.hint}
      </div>
    )}
    {error === null ? null : (
      <p className="govuk-error-message" id={`${idOf(field.name)}-error`}>
        {error}
      </p>
    )}
  </>
);

const Labelled = ({
  field,
  error,
  children,
}: FieldProps<FieldShown> & { readonly children: ReactNode }): ReactElement => (
  <>
    <label className="govuk-label govuk-label--s" htmlFor={idOf(field.name)}>
      {useLabel()(field)}
    </label>
    <Hint error={error} field={field} />
    {children}
  </>
);

const LineField = ({ field, value, error }: FieldProps<Line>): ReactElement => {
  const { kind, name } = field;
  const width = WIDTHS[kind] === '' ? '' : ` govuk-input--width-${WIDTHS[kind]}`;
  return (
    <Labelled error={error} field={field} value={value}>
      <input
        aria-describedby={describedBy(idOf(name), field, error)}
        aria-invalid={error === null ? undefined : true}
        autoComplete={kind === 'address' ? 'url' : 'off'}
        className={`govuk-input${width}${error === null ? '' : ' govuk-input--error'}`}
        defaultValue={oneOf(value)}
        id={idOf(name)}
        inputMode={kind === 'number' ? 'numeric' : undefined}
        name={name}
        spellCheck={kind === 'line'}
        type={TYPES[kind]}
      />
    </Labelled>
  );
};

const TextField = ({ field, value, error }: FieldProps<FieldShown>): ReactElement => (
  <Labelled error={error} field={field} value={value}>
    <textarea
      aria-describedby={describedBy(idOf(field.name), field, error)}
      aria-invalid={error === null ? undefined : true}
      autoComplete="off"
      className={`govuk-textarea${error === null ? '' : ' govuk-textarea--error'}`}
      defaultValue={oneOf(value)}
      id={idOf(field.name)}
      name={field.name}
      rows={5}
    />
  </Labelled>
);

const SelectField = ({ field, value, error }: FieldProps<Choice>): ReactElement => {
  const w = useWords();
  return (
    <Labelled error={error} field={field} value={value}>
      <select
        aria-describedby={describedBy(idOf(field.name), field, error)}
        className={`govuk-select${error === null ? '' : ' govuk-select--error'}`}
        defaultValue={oneOf(value)}
        id={idOf(field.name)}
        name={field.name}
      >
        <option value="">{w('work.choose')}</option>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
};

type BoxProps = {
  readonly id: string;
  readonly look: 'radios' | 'checkboxes';
  readonly name: string;
  readonly option: Option;
  readonly isChosen: boolean;
};

const Box = ({ id, look, name, option, isChosen }: BoxProps): ReactElement => (
  <div className={`govuk-${look}__item`}>
    <input
      className={`govuk-${look}__input`}
      defaultChecked={isChosen}
      id={id}
      name={name}
      type={look === 'radios' ? 'radio' : 'checkbox'}
      value={option.value}
    />
    <label className={`govuk-label govuk-${look}__label`} htmlFor={id}>
      {option.label}
    </label>
  </div>
);

const BoxesField = ({ field, value, error }: FieldProps<Choice>): ReactElement => {
  const labelOf = useLabel();
  const look = field.kind === 'several' ? 'checkboxes' : 'radios';
  const id = idOf(field.name);
  return (
    <fieldset aria-describedby={describedBy(id, field, error)} className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{labelOf(field)}</legend>
      <Hint error={error} field={field} />
      <div className={`govuk-${look}`}>
        {field.options.map((option, place) => (
          <Box
            id={place === 0 ? id : `${id}-${String(place)}`}
            isChosen={valuesIn(value).includes(option.value)}
            key={option.value}
            look={look}
            name={field.name}
            option={option}
          />
        ))}
      </div>
    </fieldset>
  );
};

const TickField = ({ field, value, error }: FieldProps<FieldShown>): ReactElement => (
  <div className="govuk-checkboxes">
    <Hint error={error} field={field} />
    <Box
      id={idOf(field.name)}
      isChosen={oneOf(value) === 'yes'}
      look="checkboxes"
      name={field.name}
      option={{ value: 'yes', label: field.label }}
    />
  </div>
);

const Control = ({ field, value, error }: FieldProps<FieldShown>): ReactElement => {
  switch (field.kind) {
    case 'text':
      return <TextField error={error} field={field} value={value} />;
    case 'tick':
      return <TickField error={error} field={field} value={value} />;
    case 'one-of-many':
      return <SelectField error={error} field={field} value={value} />;
    case 'one-of':
    case 'several':
      return <BoxesField error={error} field={field} value={value} />;
    default:
      return <LineField error={error} field={field} value={value} />;
  }
};

export const Field = ({ field, value, error }: FieldProps<FieldShown>): ReactElement => (
  <div className={`govuk-form-group${error === null ? '' : ' govuk-form-group--error'}`}>
    <Control error={error} field={field} value={value} />
  </div>
);
