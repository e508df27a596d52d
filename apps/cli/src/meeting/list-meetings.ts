import { StreamStates } from '@nap/commands';

import { withEngine } from '../engine';
import { CliError, EXIT } from '../exit';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { tableOf } from '../table';
import { type Terminal, printJson } from '../terminal';

/** `nap meeting list`: the meetings a forum has called and held, oldest first. */
export const listMeetings = async (forumId: string, json: boolean, terminal: Terminal): Promise<void> => {
  const config = settingsOf(terminal);
  await reachPostgres(config);
  const meetings = await withEngine(config, async (engine) => {
    const { state } = await engine.get(StreamStates, { strict: false }).loadForum(forumId);
    if (state.status === 'none') throw new CliError(EXIT.failed, `there is no forum ${forumId}`);
    return [...state.meetings].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  });
  if (json) {
    printJson(terminal, meetings);
    return;
  }
  terminal.out(
    tableOf(
      ['meeting', 'kind', 'starts at', 'status'],
      meetings.map(({ meetingId, kind, startsAt, status, source }) => [
        meetingId,
        kind,
        startsAt.replace('T', ' ').slice(0, 16),
        source === 'recorded' ? 'held, recorded afterwards' : status,
      ]),
    ),
  );
};
