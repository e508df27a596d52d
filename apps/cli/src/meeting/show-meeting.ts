import { isQuorate, presentSeats, quorumCount } from '@nap/domain';

import { withEngine } from '../engine';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { tableOf } from '../table';
import { type Terminal, printJson } from '../terminal';
import { Room, type Seen } from './room';

/** How many seats are there now, and whether the meeting's call asks for more. */
export const quorumLine = ({ meeting, forum, local }: Seen): string => {
  const count = quorumCount(meeting, forum, { at: 'opening', decisionId: null }, local);
  const { present, active, needed } = count;
  if (active === 0) return 'no seat of the forum is held: there is no quorum to reach';
  const missing = count.sectors.filter((sector) => sector.present < sector.needed);
  const verdict = isQuorate(count)
    ? 'a quorum'
    : [
        ...(present < needed ? [`${String(needed - present)} short of a quorum`] : []),
        ...missing.map((sector) => `${sector.sector} ${String(sector.needed - sector.present)} short`),
      ].join(', ');
  return `${String(present)} of ${String(active)} seats are there, ${String(needed)} needed: ${verdict}`;
};

const wallClock = (moment: string): string => moment.replace('T', ' ').slice(0, 16);

const describe = (seen: Seen): string => {
  const { meeting, forum, local } = seen;
  const { meetingId, kind, startsAt, endsAt, place, status, call, agenda } = meeting;
  const lines = [
    `${meetingId}: ${kind} meeting of ${forum.name}`,
    `${wallClock(startsAt)} to ${wallClock(endsAt)} (${forum.zone}), ${place ?? 'no place announced'}`,
    `${status}${call === 2 ? ', second call' : ''}; agenda ${agenda?.stage ?? 'not drafted'}`,
    ...(status === 'open' ? [quorumLine(seen)] : []),
  ];
  const sitting = presentSeats(meeting, forum, local);
  return [
    `${lines.join('\n')}\n`,
    tableOf(
      ['duty', 'due', 'status'],
      meeting.duties.map(({ duty, subject, due, status: state }) => [
        subject === null ? duty : `${duty} ${subject}`,
        wallClock(due),
        state,
      ]),
    ),
    ...(sitting.length === 0
      ? []
      : [
          tableOf(
            ['seat', 'sector'],
            sitting.map(({ seatId, sector }) => [seatId, sector]),
          ),
        ]),
    ...(meeting.decisions.length === 0
      ? []
      : [
          tableOf(
            ['decision', 'outcome', 'yes', 'no', 'abstain'],
            meeting.decisions.map(({ decisionId, outcome, tally }) => [
              decisionId,
              outcome,
              ...[tally?.yes, tally?.no, tally?.abstain].map((votes) => (votes === undefined ? '-' : String(votes))),
            ]),
          ),
        ]),
  ].join('\n');
};

/** `nap meeting show`. */
export const showMeeting = async (meetingId: string, json: boolean, terminal: Terminal): Promise<void> => {
  const config = settingsOf(terminal);
  await reachPostgres(config);
  const seen = await withEngine(config, (engine) => new Room(engine, meetingId).look());
  if (json) {
    const { duties, ...meeting } = seen.meeting;
    printJson(terminal, { ...meeting, duties: duties.map(({ done: _done, ladder: _ladder, ...duty }) => duty) });
  } else terminal.out(describe(seen));
};
