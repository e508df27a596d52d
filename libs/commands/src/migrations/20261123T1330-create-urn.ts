import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret ballots, beside the log: counts and nothing else. */
export class CreateUrn1795440600000 implements MigrationInterface {
  readonly name = 'CreateUrn1795440600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table urn (
        decision_id text not null,
        vote_id text not null,
        choice text not null check (choice in ('yes', 'no', 'abstain')),
        ballots integer not null check (ballots >= 0),
        primary key (decision_id, vote_id, choice)
      );

      create function refuse_taking_out() returns trigger language plpgsql as $$
      begin
        raise exception 'a ballot was taken out of the urn'
          using errcode = 'UR001', hint = 'ballots only go in: a vote is closed and held anew';
      end $$;
      create trigger only_grows before update on urn
        for each row when (new.ballots < old.ballots) execute function refuse_taking_out();

      revoke delete, truncate on urn from nap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table urn; drop function refuse_taking_out');
  }
}
