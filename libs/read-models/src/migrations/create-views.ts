import { cycleViews } from './20261123T0800-create-read-models';
import { meetingViews } from './20261123T1400-show-meetings';
import { commitmentView } from './20261123T1500-show-commitments';

/** The tables of every view, as the migrations left the live ones: a rebuild makes them in a schema of its own. */
export const createViews = (schema: string): string =>
  [cycleViews, meetingViews, commitmentView].map((step) => step(schema)).join('\n');
