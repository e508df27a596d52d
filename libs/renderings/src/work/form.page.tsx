import type { ReactElement, ReactNode } from 'react';

import { ErrorSummary } from '../pages/frame/error-summary';
import { Page } from '../pages/frame/layout';
import { useWords } from '../pages/frame/reading';
import { Field, type FieldShown, type FieldValue, idOf } from './fields';

/** A fault of what was entered; null where it is no single field's. */
export type FormError = { readonly field: string | null; readonly text: string };

export type FormValues = Readonly<Record<string, FieldValue>>;

/** A form of an act, whatever it is about. */
export type WorkFormShown = {
  readonly title: string;
  readonly lead: string;
  /** What the act is done to, with the page that shows it. */
  readonly about: { readonly name: string; readonly href: string };
  readonly fields: readonly FieldShown[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  /** Path that the form is sent to. */
  readonly action: string;
  readonly formToken: string;
  /** The same however often the form is sent, so that it does its act once. */
  readonly formId: string;
};

export const About = ({ about }: Pick<WorkFormShown, 'about'>): ReactElement => (
  <a className="govuk-link" dir="auto" href={about.href}>
    {about.name}
  </a>
);

type SendingProps = Pick<WorkFormShown, 'action' | 'formToken' | 'formId'> & { readonly children: ReactNode };

/** What every form holds beside its fields. */
export const Sending = ({ action, formToken, formId, children }: SendingProps): ReactElement => (
  <form action={action} method="post" noValidate>
    <input name="form-token" type="hidden" value={formToken} />
    <input name="form-id" type="hidden" value={formId} />
    {children}
  </form>
);

export const WorkFormPage = (shown: WorkFormShown): ReactElement => {
  const { title, lead, about, fields, values, errors } = shown;
  const w = useWords();
  const isWrong = errors.length > 0;
  return (
    <Page
      caption={<About about={about} />}
      title={title}
      {...(isWrong ? { documentTitle: w('work.errorTitle', { title }) } : {})}
    >
      {isWrong ? <ErrorSummary errors={errors} idOf={idOf} /> : null}
      <p className="govuk-body">{lead}</p>
      <Sending {...shown}>
        {fields.map((field) => (
          <Field
            error={errors.find((error) => error.field === field.name)?.text ?? null}
            field={field}
            key={field.name}
            value={values[field.name] ?? ''}
          />
        ))}
        <button className="govuk-button" name="step" type="submit" value="look">
          {w('work.look')}
        </button>
      </Sending>
    </Page>
  );
};
