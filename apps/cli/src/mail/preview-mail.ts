import { StreamStates } from '@nap/commands';
import type { ForumState } from '@nap/domain';
import { type PreviewedLetter, previewMails, previewMeetingMails } from '@nap/notifications';
import { PeopleStore } from '@nap/people';

import { withEngine } from '../engine';
import { CliError, EXIT } from '../exit';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { tableOf } from '../table';
import { type Terminal, printJson } from '../terminal';

const rowsOf = ({ at, kind, recipients }: PreviewedLetter): readonly (readonly string[])[] =>
  recipients.length === 0
    ? [[at, 'nobody', '', '', kind]]
    : recipients.map(({ name, email, roles, standsInFor, language, subject }) => [
        at,
        `${name} <${email ?? ''}>`,
        [...roles, ...standsInFor.map((role) => `(${role})`)].join(' '),
        language,
        subject,
      ]);

const gapsOf = (mails: readonly PreviewedLetter[]): string => {
  const roles = new Set(mails.flatMap(({ undeliverable }) => undeliverable.flatMap(({ role }) => role ?? [])));
  return roles.size === 0 ? '' : `\nNobody who can be written to holds: ${[...roles].join(', ')}; others stand in.\n`;
};

/** Who may be written to: everybody who holds a role or a seat, and who else the stream names. */
const peopleOf = ({ roles, seats }: ForumState, ...named: readonly string[]): readonly string[] => [
  ...new Set([
    ...roles.map(({ personId }) => personId),
    ...seats.flatMap(({ holder }) => holder?.personId ?? []),
    ...named,
  ]),
];

type Previewed = { readonly status: string; readonly mails: readonly PreviewedLetter[] };

const previewOf = async (id: string, states: StreamStates, store: PeopleStore): Promise<Previewed> => {
  const { state: cycle } = await states.loadCycle(id);
  if (cycle.status !== 'none') {
    const { state: forum } = await states.loadForum(cycle.forumId);
    const people = await store.findMany(peopleOf(forum));
    return { status: cycle.status, mails: previewMails(cycle, forum, people) };
  }
  const { state: meeting } = await states.loadMeeting(id);
  if (meeting.status === 'none') throw new CliError(EXIT.failed, `there is no cycle and no meeting ${id}`);
  const { state: forum } = await states.loadForum(meeting.forumId);
  const people = await store.findMany(peopleOf(forum, ...meeting.actionItems.map(({ ownerId }) => ownerId)));
  return { status: meeting.status, mails: previewMeetingMails(meeting, forum, people) };
};

/** @throws CliError when there is neither such a cycle nor such a meeting. */
export const previewMail = async (
  id: string,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<void> => {
  const config = settingsOf(terminal);
  await reachPostgres(config);
  const { status, mails } = await withEngine(config, (engine) =>
    previewOf(id, engine.get(StreamStates, { strict: false }), engine.get(PeopleStore, { strict: false })),
  );
  if (json) {
    printJson(terminal, mails);
    return;
  }
  if (mails.length === 0) {
    const why =
      status === 'running' || status === 'scheduled' ? 'nothing of it can fall due any more' : `it is ${status}`;
    terminal.out(`No mail of ${id} is to come: ${why}.\n`);
    return;
  }
  terminal.out(tableOf(["on the forum's clock", 'to', 'as (standing in for)', 'in', 'subject'], mails.flatMap(rowsOf)));
  terminal.out(gapsOf(mails));
};
