import { CreateReadModels1795420800000 } from './20261123T0800-create-read-models';
import { ShowMeetings1795442400000 } from './20261123T1400-show-meetings';
import { ShowCommitments1795446000000 } from './20261123T1500-show-commitments';

/** Run by `migrate` of `@nap/platform`. */
export const readModelsMigrations = [
  CreateReadModels1795420800000,
  ShowMeetings1795442400000,
  ShowCommitments1795446000000,
];
