import { Module } from '@nestjs/common';

import { ActionItemQueries } from './action-items/action-items.queries';
import { BylawsQueries } from './bylaws/bylaws.queries';
import { CommitmentQueries } from './commitments/commitments.queries';
import { CycleQueries } from './cycles/cycles.queries';
import { DeadlineQueries } from './deadlines/deadlines.queries';
import { DecisionQueries } from './decisions/decisions.queries';
import { ForumQueries } from './forums/forums.queries';
import { MandateQueries } from './mandates/mandates.queries';
import { MeetingQueries } from './meetings/meetings.queries';
import { PhaseQueries } from './phases/phases.queries';
import { RoleQueries } from './roles/roles.queries';
import { SeatQueries } from './seats/seats.queries';
import { StandingQueries } from './standings/standings.queries';
import { ViewVersions } from './view/view-versions';

const queries = [
  ForumQueries,
  RoleQueries,
  SeatQueries,
  BylawsQueries,
  MandateQueries,
  StandingQueries,
  CycleQueries,
  PhaseQueries,
  CommitmentQueries,
  MeetingQueries,
  ActionItemQueries,
  DecisionQueries,
  DeadlineQueries,
  ViewVersions,
];

/** The questions that pages and the API ask. Expects a global provider of `DataSource`. */
@Module({ providers: queries, exports: queries })
export class ReadModelsModule {}
