import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const run = (...statements: string[]) => async (db: Kysely<unknown>) => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};

/** Every change of the schema, in order. One that has been released is never edited. */
export const migrations: Record<string, Migration> = {
  '001-first-floor': {
    up: run(
      `create table division (
        code text collate "C" primary key, name text not null, name_en text, level text not null,
        parent text collate "C", has_children boolean not null, source text not null,
        core text collate "C" not null, grams text[] not null, pinyin text collate "C" not null, initials text collate "C" not null)`,
      `create index division_parent on division (parent, code)`,
      `create index division_core on division (core)`,
      `create index division_grams on division using gin (grams)`,
      `create index division_grams_above on division using gin (grams) where has_children`,
      `create index division_pinyin on division (pinyin)`,
      `create index division_initials on division (initials)`,
      `create table centre (
        id text primary key, division text collate "C" not null references division, level text not null, kind text not null,
        lat double precision not null, lng double precision not null, data jsonb not null)`,
      `create index centre_division on centre (division)`,
      `create table service (
        id text primary key, division text collate "C" not null references division, topic text not null, audience text[] not null,
        scope text not null, channels text[] not null, events text[] not null, uses integer not null)`,
      `create table service_text (
        service text not null references service on delete cascade, language text not null, card jsonb not null, guide jsonb not null,
        primary key (service, language))`,
      `create table service_place (
        service text not null references service on delete cascade, kind text not null, level text not null, "window" jsonb not null,
        primary key (service, kind, level))`,
      `create table service_word (
        service text not null references service on delete cascade, text text not null, kind text not null, source text not null,
        primary key (service, text, kind))`,
      `create table service_key (
        key text collate "C" not null, service text not null references service on delete cascade, word text not null,
        kind smallint not null, weight real not null, primary key (key, service, word, kind))`,
      `create index service_key_service on service_key (service)`,
      `create table topic (kind text not null, id text not null, position integer not null, name jsonb not null, summary jsonb not null, primary key (kind, id))`,
      `create table hot_word (position integer primary key, text jsonb not null)`,
      `create table data_version (name text primary key, version text not null)`,
    ),
  },
};
