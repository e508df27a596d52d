import type { ReactElement } from 'react';

import { LANGUAGES } from '../languages/language';
import { pathOf } from './addresses';
import { Page } from './frame/layout';
import { useReading, useWords } from './frame/reading';

export type PreferencesShown = {
  /** The page that was left for this one. */
  readonly back: string;
  readonly isSaved: boolean;
  /** What was written for a zone and is none. */
  readonly unknownZone: string | null;
};

const LanguageChoice = (): ReactElement => {
  const { language: current } = useReading();
  const w = useWords();
  return (
    <div className="govuk-form-group">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{w('preferences.language')}</legend>
        <div className="govuk-radios" lang={current}>
          {LANGUAGES.map((language) => (
            <div className="govuk-radios__item" key={language}>
              <input
                className="govuk-radios__input"
                defaultChecked={language === current}
                id={`language-${language}`}
                name="language"
                type="radio"
                value={language}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`language-${language}`} lang={language}>
                {w(`frame.language.${language}`)}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
};

const ZoneField = ({ unknownZone }: Pick<PreferencesShown, 'unknownZone'>): ReactElement => {
  const { zone } = useReading();
  const w = useWords();
  const isWrong = unknownZone !== null;
  return (
    <div className={`govuk-form-group${isWrong ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label govuk-label--s" htmlFor="zone">
        {w('preferences.zone')}
      </label>
      <div className="govuk-hint" id="zone-hint">
        {w('preferences.zoneHint')}
      </div>
      {isWrong ? (
        <p className="govuk-error-message" id="zone-error">
          {w('preferences.zoneUnknown', { zone: unknownZone })}
        </p>
      ) : null}
      <input
        aria-describedby={isWrong ? 'zone-hint zone-error' : 'zone-hint'}
        className="govuk-input govuk-input--width-20"
        defaultValue={unknownZone ?? zone ?? ''}
        id="zone"
        maxLength={64}
        name="zone"
        spellCheck={false}
        type="text"
      />
    </div>
  );
};

const YearsChoice = (): ReactElement => {
  const { rocYears } = useReading();
  const w = useWords();
  return (
    <div className="govuk-form-group">
      <div className="govuk-checkboxes">
        <div className="govuk-checkboxes__item">
          <input
            aria-describedby="roc-hint"
            className="govuk-checkboxes__input"
            defaultChecked={rocYears}
            id="roc"
            name="roc"
            type="checkbox"
            value="yes"
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="roc">
            {w('preferences.rocYears')}
          </label>
          <div className="govuk-hint govuk-checkboxes__hint" id="roc-hint">
            {w('preferences.rocYearsHint')}
          </div>
        </div>
      </div>
    </div>
  );
};

/** How this reader wants pages; the form works without a script and is sent as part of an address. */
export const PreferencesPage = ({ back, isSaved, unknownZone }: PreferencesShown): ReactElement => {
  const w = useWords();
  return (
    <Page title={w('preferences.title')}>
      {isSaved ? (
        <div className="govuk-inset-text" role="status">
          {w('preferences.saved')}{' '}
          <a className="govuk-link" href={back}>
            {w('preferences.back')}
          </a>
        </div>
      ) : null}
      <p className="govuk-body">{w('preferences.lead')}</p>
      <form action={pathOf.preferencesChoice} method="get">
        <input name="back" type="hidden" value={back} />
        <LanguageChoice />
        <ZoneField unknownZone={unknownZone} />
        <YearsChoice />
        <button className="govuk-button" type="submit">
          {w('preferences.save')}
        </button>
      </form>
    </Page>
  );
};
