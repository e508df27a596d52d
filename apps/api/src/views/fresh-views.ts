import { EventStore } from '@nap/event-store';
import { ViewVersions } from '@nap/read-models';
import { Injectable } from '@nestjs/common';

import { ApiProblem } from '../border/api-problem';

const RETRY_AFTER_S = 2;

/** Views follow the log; a reader who has just written may wait for them. */
@Injectable()
export class FreshViews {
  constructor(
    private readonly versions: ViewVersions,
    private readonly store: EventStore,
  ) {}

  /**
   * Returns when the views show the stream at `version`, at once when none is asked for.
   * @throws ApiProblem `view-behind` after 2 s, `validation-failed` at once for a version that the stream never had.
   */
  async showing(streamId: string, version: number | undefined): Promise<void> {
    if (version === undefined || (await this.versions.versionOf(streamId)) >= version) return;
    const stored = (await this.store.readStream(streamId)).length;
    if (stored === 0) return; // there is no such stream: the view says so
    if (stored < version) {
      const issue = { pointer: '/min-version', code: 'too-big', params: { maximum: stored } } as const;
      throw new ApiProblem({ code: 'validation-failed', issues: [issue] });
    }
    if (await this.versions.reached(streamId, version)) return;
    throw new ApiProblem({ code: 'view-behind', params: { version } }, { 'Retry-After': String(RETRY_AFTER_S) });
  }
}
