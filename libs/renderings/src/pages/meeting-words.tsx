import type { Tally } from '@nap/domain';
import type { ReactElement } from 'react';

import { useTexts, useWords } from './frame/reading';
import type { Named, Written } from './meeting-shown';

/** A person's name, or that it is not published. */
export const Person = ({ of: { name } }: { readonly of: Named }): ReactElement => {
  const w = useWords();
  return name === null ? <span className="nap-aside">{w('frame.unpublishedName')}</span> : <bdi>{name}</bdi>;
};

/** What somebody wrote, with its own line breaks and direction. */
export const WrittenText = ({ of: { text } }: { readonly of: Written }): ReactElement => {
  const w = useWords();
  return (
    <p className="govuk-body nap-written" dir="auto">
      {text ?? w('meeting.erased')}
    </p>
  );
};

/** A vote as it was counted. */
export const useTallyInWords = (): ((tally: Tally) => string) => {
  const t = useTexts();
  return ({ yes, no, abstain }) => t('tally', { yes, no, abstain });
};
