-- The tables of this app's models. Text, bigint and integer only, so that the same script serves SQLite and PostgreSQL.
-- Dates and moments are ISO 8601 text; amounts are whole numbers of their smallest unit; booleans are 0 or 1.

create table "run" (
  "id" text primary key,
  "date" text not null,
  "runner" text not null references "app_user" ("id") on delete restrict,
  "kilometres" bigint not null,
  "minutes" bigint not null,
  "feeling" text not null check ("feeling" in ('great', 'good', 'okay', 'hard', 'bad')),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
