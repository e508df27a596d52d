import { dateOf } from '@nap/calendar';

import type { Telling } from '../matter/letter-body';
import type { SeenCycle } from '../streams/streams';
import { announcesADay, deadlineIdOf, noticeOn } from './cycle.matter';
import { matterOfCycleEvent } from './cycle.matter-of-event';
import { cycleObsolete } from './cycle.obsolete';

/** What people are told of an event of a cycle, or null. */
export const tellOfCycle = ({ event, then, now, later }: SeenCycle): Telling | null => {
  const matter = then.status === 'none' ? null : matterOfCycleEvent(event, then);
  if (matter === null || now.status === 'none') return null;
  const { cycleId } = now;
  const { revision, dueOn } = matter;
  return {
    matter,
    mentions: [],
    obsolete: (reader, local) => cycleObsolete(matter, reader, later, now, dateOf(local)),
    body: (_reader, local) => ({
      notice: noticeOn(matter, cycleId, dateOf(local)),
      thread: `${cycleId}.${matter.phase}`,
      path: `cycles/${encodeURIComponent(cycleId)}/phases`,
      entry:
        announcesADay(matter.kind) && dueOn >= dateOf(local)
          ? { method: 'PUBLISH', name: deadlineIdOf(cycleId, matter), revision, due: dueOn }
          : null,
    }),
  };
};
