import { type TimeOfDay, at, daysBetween } from '@nap/calendar';

import { wrongUsage } from '../exit';
import { tableOf } from '../table';
import { type Terminal, printJson } from '../terminal';
import { type Imported, type Importing, importEach, outcomeOf, refuseRefused } from './importing';
import { type PastMeeting, meetingsIn } from './past-meetings';
import { readRows } from './rows';

export type MeetingsOptions = {
  readonly forum: string;
  readonly series: string | null;
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
  readonly dryRun: boolean;
  readonly json: boolean;
};

const record = async (
  importing: Importing,
  { meetingId, line, heldOn, from, until, title }: PastMeeting,
): Promise<Imported> => {
  const { forumId } = importing.forum;
  if (importing.forum.meetings.some((known) => known.meetingId === meetingId)) {
    return { id: meetingId, line, outcome: 'there already', refusal: null };
  }
  const refusal = await importing.give(['meeting', meetingId], {
    stream: 'forum',
    id: forumId,
    command: {
      type: 'RecordMeeting',
      data: {
        meetingId,
        kind: 'regular',
        startsAt: at(heldOn, from),
        endsAt: at(heldOn, until),
        title: title === '' ? null : title,
        url: null,
        attendedSeats: null,
      },
    },
  });
  return outcomeOf(meetingId, line, refusal);
};

const shownAs = (meetings: readonly PastMeeting[], results: readonly Imported[]): string =>
  tableOf(
    ['meeting', 'held on', 'days since the one before', 'outcome'],
    meetings.map(({ meetingId, heldOn }, index) => {
      const before = meetings[index - 1];
      const gap = before === undefined ? '' : String(daysBetween(before.heldOn, heldOn));
      return [meetingId, heldOn, gap, results[index]?.outcome ?? 'would be imported'];
    }),
  );

/** `nap import meetings`: meetings of the past, as a record of what happened. */
export const importMeetings = async (path: string, options: MeetingsOptions, terminal: Terminal): Promise<void> => {
  if (options.until <= options.from)
    throw wrongUsage(`--until ${options.until} does not lie after --from ${options.from}`);
  const meetings = meetingsIn(path, readRows(path, ['date', 'series']), options);
  const results = await importEach(meetings, record, options, terminal);
  if (options.json) printJson(terminal, { forum: options.forum, dryRun: options.dryRun, meetings, results });
  else terminal.out(shownAs(meetings, results));
  refuseRefused(path, results);
};
