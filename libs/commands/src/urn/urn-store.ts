import { Inject, Injectable } from '@nestjs/common';
import { type ClientBase, Pool } from 'pg';

import { CHOICES, EMPTY_URN, type Urn, type UrnBallot } from '@nap/domain';

/** Every choice's row is written with every ballot, so that no row's age tells what the last ballot was. */
const PUT = `
  insert into urn (decision_id, vote_id, choice, ballots)
  select $1, $2, choice, (choice = $3)::integer from unnest($4::text[]) choice
  on conflict (decision_id, vote_id, choice) do update set ballots = urn.ballots + excluded.ballots`;

/** Secret ballots, counted outside the log: no order, no name, no time. */
@Injectable()
export class UrnStore {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  async read(decisionId: string, voteId: string): Promise<Urn> {
    const { rows } = await this.pool.query<{ choice: string; ballots: number }>(
      'select choice, ballots from urn where decision_id = $1 and vote_id = $2',
      [decisionId, voteId],
    );
    return { ...EMPTY_URN, ...Object.fromEntries(rows.map(({ choice, ballots }) => [choice, ballots])) };
  }

  /** One more ballot, in the transaction that records who voted. */
  async put(connection: ClientBase, { decisionId, voteId, choice }: UrnBallot): Promise<void> {
    await connection.query(PUT, [decisionId, voteId, choice, CHOICES]);
  }
}
