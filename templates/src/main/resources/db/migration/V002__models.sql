-- The tables of this app's models. Text, bigint and integer only, so that the same script serves SQLite and PostgreSQL.
-- Dates and moments are ISO 8601 text; amounts are whole numbers of their smallest unit; booleans are 0 or 1.

create table "customer" (
  "id" text primary key,
  "name" text not null,
  "email" text,
  "website" text,
  "kind" text not null check ("kind" in ('business', 'private')),
  "active" integer not null check ("active" in (0, 1)),
  "portal_token" text,
  "notes" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("name")
);

create table "invoice" (
  "id" text primary key,
  "owner_id" text not null references "app_user" ("id") on delete cascade,
  "number" text not null,
  "customer" text not null references "customer" ("id") on delete restrict,
  "status" text not null check ("status" in ('draft', 'sent', 'paid')),
  "total" bigint not null,
  "tax_rate" bigint,
  "due_on" text,
  "sent_at" text,
  "reminders" bigint not null,
  "lines" text,
  "scan" text references "file" ("id") on delete set null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("owner_id", "number")
);
create index "invoice__owner_id" on "invoice" ("owner_id", "id");
create index "invoice__customer" on "invoice" ("customer");
create index "invoice__scan" on "invoice" ("scan");
create index "invoice__status__due_on" on "invoice" ("owner_id", "status", "due_on");

create table "article" (
  "id" text primary key,
  "title" text not null,
  "body" text not null,
  "published_on" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("title")
);

create table "article_personal" (
  "record_id" text not null references "article" ("id") on delete cascade,
  "user_id" text not null references "app_user" ("id") on delete cascade,
  "bookmarked" integer check ("bookmarked" in (0, 1)),
  "note" text,
  primary key ("record_id", "user_id")
);
