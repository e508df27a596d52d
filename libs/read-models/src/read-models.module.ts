import { Module } from '@nestjs/common';

import { CycleQueries } from './cycles/cycles.queries';
import { DeadlineQueries } from './deadlines/deadlines.queries';
import { ForumQueries } from './forums/forums.queries';
import { PhaseQueries } from './phases/phases.queries';
import { RoleQueries } from './roles/roles.queries';
import { ViewVersions } from './view/view-versions';

const queries = [ForumQueries, RoleQueries, CycleQueries, PhaseQueries, DeadlineQueries, ViewVersions];

/** The questions that pages and the API ask. Expects a global provider of `DataSource`. */
@Module({ providers: queries, exports: queries })
export class ReadModelsModule {}
