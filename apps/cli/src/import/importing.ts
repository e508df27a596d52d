import { CommandBus, type CommandRefusal, type OrderRequest, StreamStates, commandIdFrom } from '@nap/commands';
import type { ForumState } from '@nap/domain';
import { PeopleStore } from '@nap/people';
import type { INestApplicationContext } from '@nestjs/common';

import { withEngine } from '../engine';
import { CliError, EXIT } from '../exit';
import { giveOrder } from '../give-order';
import { refusalLine } from '../refused';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import type { Terminal } from '../terminal';

/** What became of one thing that was to be imported. */
export type Imported = {
  readonly id: string;
  readonly line: number;
  readonly outcome: 'imported' | 'there already' | 'refused';
  readonly refusal: string | null;
};

/** Brings what a file holds into a forum, by the one door in; the same file a second time changes nothing. */
export class Importing {
  private constructor(
    private readonly bus: CommandBus,
    readonly people: PeopleStore,
    readonly forum: ForumState,
  ) {}

  /** @throws CliError when the forum does not exist. */
  static async into(engine: INestApplicationContext, forumId: string): Promise<Importing> {
    const { state } = await engine.get(StreamStates, { strict: false }).loadForum(forumId);
    if (state.status === 'none') {
      throw new CliError(EXIT.failed, `there is no forum ${forumId}: register it first, by POST /api/v1/forums`);
    }
    return new Importing(engine.get(CommandBus, { strict: false }), engine.get(PeopleStore, { strict: false }), state);
  }

  /** @param name what the thing is called in the file; makes the command's id, so that a repetition is the same command. */
  give(name: readonly string[], order: OrderRequest): Promise<CommandRefusal | null> {
    return giveOrder(this.bus, { id: commandIdFrom('import', this.forum.forumId, ...name), order });
  }
}

/** Imports one thing after the other; nothing on trial. @throws CliError when PostgreSQL is away or the forum is not there. */
export const importEach = async <Item>(
  items: readonly Item[],
  importOne: (importing: Importing, item: Item) => Promise<Imported>,
  { forum, dryRun }: { readonly forum: string; readonly dryRun: boolean },
  terminal: Terminal,
): Promise<readonly Imported[]> => {
  if (dryRun) return [];
  const config = settingsOf(terminal);
  await reachPostgres(config);
  return withEngine(config, async (engine) => {
    const importing = await Importing.into(engine, forum);
    const results: Imported[] = [];
    for (const item of items) results.push(await importOne(importing, item));
    return results;
  });
};

export const outcomeOf = (id: string, line: number, refusal: CommandRefusal | null): Imported => ({
  id,
  line,
  outcome: refusal === null ? 'imported' : 'refused',
  refusal: refusal === null ? null : refusalLine(refusal),
});

/** @throws CliError when something was refused; what was not refused stays imported, and a repetition takes up the rest. */
export const refuseRefused = (path: string, items: readonly Imported[]): void => {
  const refused = items.filter(({ outcome }) => outcome === 'refused');
  if (refused.length === 0) return;
  const lines = refused.map(({ line, id, refusal }) => `  line ${String(line)}, ${id}: ${refusal ?? ''}`);
  throw new CliError(
    EXIT.failed,
    `${path}: ${String(refused.length)} refused, the rest is imported:\n${lines.join('\n')}`,
  );
};
