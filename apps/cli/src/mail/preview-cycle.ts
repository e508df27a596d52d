import { StreamStates } from '@nap/commands';
import { type PreviewedMail, previewMails } from '@nap/notifications';
import { PeopleStore } from '@nap/people';

import { withEngine } from '../engine';
import { CliError, EXIT } from '../exit';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { tableOf } from '../table';
import { type Terminal, printJson } from '../terminal';

const rowsOf = ({ at, kind, recipients }: PreviewedMail): readonly (readonly string[])[] =>
  recipients.length === 0
    ? [[at, 'nobody', '', '', kind]]
    : recipients.map(({ name, email, roles, standsInFor, language, subject }) => [
        at,
        `${name} <${email ?? ''}>`,
        [...roles, ...standsInFor.map((role) => `(${role})`)].join(' '),
        language,
        subject,
      ]);

const gapsOf = (mails: readonly PreviewedMail[]): string => {
  const roles = new Set(mails.flatMap(({ undeliverable }) => undeliverable.map(({ role }) => role)));
  return roles.size === 0 ? '' : `\nNobody who can be written to holds: ${[...roles].join(', ')}; others stand in.\n`;
};

/** @throws CliError when there is no such cycle. */
export const previewCycle = async (
  cycleId: string,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<void> => {
  const config = settingsOf(terminal);
  await reachPostgres(config);
  const { state, mails } = await withEngine(config, async (engine) => {
    const states = engine.get(StreamStates, { strict: false });
    const cycle = await states.loadCycle(cycleId);
    if (cycle.state.status === 'none') throw new CliError(EXIT.failed, `there is no cycle ${cycleId}`);
    const forum = await states.loadForum(cycle.state.forumId);
    const holders = [...new Set(forum.state.roles.map(({ personId }) => personId))];
    const people = await engine.get(PeopleStore, { strict: false }).findMany(holders);
    return { state: cycle.state, mails: previewMails(cycle.state, forum.state, people) };
  });
  if (json) {
    printJson(terminal, mails);
    return;
  }
  if (mails.length === 0) {
    const why = state.status === 'running' ? 'nothing of it can fall due any more' : `it is ${state.status}`;
    terminal.out(`No mail of ${cycleId} is to come: ${why}.\n`);
    return;
  }
  terminal.out(tableOf(["on the forum's clock", 'to', 'as (standing in for)', 'in', 'subject'], mails.flatMap(rowsOf)));
  terminal.out(gapsOf(mails));
};
