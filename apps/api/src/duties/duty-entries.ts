import type { Due } from '@nap/domain';
import { isMoment } from '@nap/domain';
import { DecisionQueries, MeetingQueries } from '@nap/read-models';
import type { DutyEntry, OwedItem } from '@nap/renderings';
import { firstInstantOf, toInstant, zone } from '@nap/zones';
import { dateOf } from '@nap/calendar';
import { Inject, Injectable } from '@nestjs/common';

import { INSTALLATION } from '../api.options';
import type { OwnDuty } from './duties';

const isDefined = <Item>(item: Item | null): item is Item => item !== null;

/** Duties as entries of a calendar, under the names that letters give them. */
@Injectable()
export class DutyEntries {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly decisions: DecisionQueries,
    @Inject(INSTALLATION) private readonly installation: string,
  ) {}

  /** Without the duties whose day is not known yet. */
  async of(duties: readonly OwnDuty[]): Promise<readonly DutyEntry[]> {
    return (await Promise.all(duties.map((duty) => this.entryOf(duty)))).filter(isDefined);
  }

  private async entryOf(duty: OwnDuty): Promise<DutyEntry | null> {
    const { row, forum } = duty;
    const item = await this.itemOf(duty);
    if (row.due === null || item === null) return null;
    const place = zone(forum.zone);
    const dayOf = (due: Due) => (isMoment(due) ? dateOf(due) : due);
    return {
      uid: `${row.deadlineId.replace(/^(meeting|decision|forum)-/, '')}@${this.installation}`,
      revision: row.revision,
      stampedAt: firstInstantOf(place, row.openedOn ?? dayOf(row.due)),
      forum: forum.name,
      item,
      due: isMoment(row.due) ? { at: toInstant(place, row.due) } : { on: row.due },
    };
  }

  private async itemOf({ row, forum: { forumId }, what }: OwnDuty): Promise<OwedItem | null> {
    const { duty, ownerId, phase, subject } = row;
    switch (duty) {
      case 'phase':
      case 'comment-window':
        return phase === null ? null : { stream: 'cycle', phase, duty };
      case 'agenda':
      case 'papers':
      case 'final-agenda':
      case 'minutes': {
        const meeting = await this.meetings.find(forumId, ownerId);
        return meeting && { stream: 'meeting', duty, startsAt: meeting.startsAt };
      }
      case 'action-item':
        return { stream: 'meeting', duty, what: what ?? '' };
      case 'vote':
      case 'government-answer':
      case 'agency-instruction': {
        const decision = await this.decisions.find(forumId, ownerId);
        if (decision === null) return null;
        const { title } = decision;
        if (duty !== 'agency-instruction') return { stream: 'decision', duty, title };
        return { stream: 'decision', duty, title, agency: subject ?? '' };
      }
      case 'meeting-frequency':
      case 'six-month-minimum':
        return { stream: 'forum', duty };
      case 'lapse-confirmation':
      case 'seat-filling':
      case 'term-end':
        return { stream: 'forum', duty, seatId: subject ?? '' };
    }
  }
}
