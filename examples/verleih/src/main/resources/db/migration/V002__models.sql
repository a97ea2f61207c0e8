-- The tables of this app's models. Text, bigint and integer only, so that the same script serves SQLite and PostgreSQL.
-- Dates and moments are ISO 8601 text; amounts are whole numbers of their smallest unit; booleans are 0 or 1.

create table "device" (
  "id" text primary key,
  "name" text not null,
  "inventory_number" text not null,
  "category" text not null,
  "condition" text not null check ("condition" in ('good', 'signs_of_use', 'defective')),
  "daily_fee" bigint not null,
  "deposit" bigint not null,
  "photo" text references "file" ("id") on delete set null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("inventory_number")
);
create index "device__photo" on "device" ("photo");
create index "device__category" on "device" ("category");

create table "loan" (
  "id" text primary key,
  "device" text not null references "device" ("id") on delete restrict,
  "borrower" text not null references "app_user" ("id") on delete restrict,
  "start_date" text not null,
  "due_date" text not null,
  "state" text not null check ("state" in ('lent', 'returned')),
  "daily_fee" bigint,
  "return_date" text,
  "return_condition" text check ("return_condition" in ('good', 'signs_of_use', 'defective')),
  "fee" bigint,
  "last_reminder_on" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "loan__state__due_date" on "loan" ("state", "due_date");
create index "loan__borrower__state" on "loan" ("borrower", "state");

create table "wishlist_entry" (
  "id" text primary key,
  "owner_id" text not null references "app_user" ("id") on delete cascade,
  "device" text not null references "device" ("id") on delete cascade,
  "note" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "wishlist_entry__owner_id" on "wishlist_entry" ("owner_id", "id");
create index "wishlist_entry__device" on "wishlist_entry" ("device");

create table "club_setting" (
  "id" text primary key,
  "board_email" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
