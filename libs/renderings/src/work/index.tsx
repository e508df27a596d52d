import { renderPage } from '../pages/frame/layout';
import type { Reading } from '../pages/frame/reading';
import { WorkFormPage, type WorkFormShown } from './form.page';
import { WorkPreviewPage, type WorkPreviewShown } from './preview.page';

export type { FieldShown } from './fields';
export type { FormError, FormValues } from './form.page';
export type { ClockShown, ClockState, FactShown, Foresight, LetterShown } from './preview.page';

/** The form of an act, as it is first shown and as it comes back with what is wrong. */
export const renderWorkForm = (reading: Reading, shown: WorkFormShown): string =>
  renderPage(reading, <WorkFormPage {...shown} />);

/** What the act would do, to be confirmed. */
export const renderWorkPreview = (reading: Reading, shown: WorkPreviewShown): string =>
  renderPage(reading, <WorkPreviewPage {...shown} />);
