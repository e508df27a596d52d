import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people come in without a key: links by mail, the sessions they lead to, and the addresses of private calendars. */
export class LetPeopleLogIn1795466400000 implements MigrationInterface {
  readonly name = 'LetPeopleLogIn1795466400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index people_email on people (lower(email));

      -- one row for each time somebody asked; also the outbox of the letters that carry the links
      create table login_links (
        id text primary key,
        -- null: nobody has the address, or enough was sent to it; the asking counts all the same
        person_id uuid references people on delete cascade,
        browser_hash bytea not null check (octet_length(browser_hash) = 32),
        client_hash bytea not null check (octet_length(client_hash) = 32),
        -- one for each letter handed over: a server that did not answer may have sent it
        secret_hashes bytea[] not null default '{}',
        asked_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz,
        attempts integer not null default 0,
        -- infinity: the letter is on its way, or was refused for good
        next_attempt_at timestamptz not null default now()
      );
      create index login_links_client on login_links (client_hash, asked_at);
      create index login_links_person on login_links (person_id, asked_at);
      create index login_links_unsent on login_links (next_attempt_at)
        where person_id is not null and used_at is null and next_attempt_at < 'infinity';

      create table sessions (
        id text primary key,
        secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
        person_id uuid not null references people on delete cascade,
        -- what the browser said of itself, so that its person can tell sessions apart
        agent text not null,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index sessions_person on sessions (person_id);

      create table calendar_tokens (
        person_id uuid primary key references people on delete cascade,
        secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
        created_at timestamptz not null default now(),
        last_used_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table calendar_tokens, sessions, login_links;
      drop index people_email;
    `);
  }
}
