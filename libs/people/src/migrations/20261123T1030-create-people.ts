import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and their keys: the only tables that hold names and addresses. */
export class CreatePeople1795429800000 implements MigrationInterface {
  readonly name = 'CreatePeople1795429800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people (
        id uuid primary key,
        name text not null,
        email text,
        language text not null check (language in ('en', 'zh-TW')),
        admin boolean not null,
        published boolean not null,
        added_at timestamptz not null default now()
      );

      -- ids that mean nobody any more: a request repeated later brings nobody back
      create table erased_people (
        id uuid primary key,
        erased_at timestamptz not null default now()
      );

      -- which forums ever named a person; ids only, and kept after erasure until each forum has recorded it
      create table person_forums (
        person_id uuid not null,
        forum_id text not null,
        primary key (person_id, forum_id)
      );

      create table api_keys (
        id text primary key,
        person_id uuid not null references people on delete cascade,
        secret_hash bytea not null check (octet_length(secret_hash) = 32),
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz
      );
      create index api_keys_person on api_keys (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table api_keys, person_forums, erased_people, people');
  }
}
