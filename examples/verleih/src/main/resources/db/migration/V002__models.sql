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
  "open_loans" bigint,
  "lent_until" text,
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
  "start_on" text not null,
  "due_on" text not null,
  "daily_fee" bigint,
  "condition_on_loan" text check ("condition_on_loan" in ('good', 'signs_of_use', 'defective')),
  "returned_on" text,
  "condition_on_return" text check ("condition_on_return" in ('good', 'signs_of_use', 'defective')),
  "fee" bigint,
  "last_reminder_on" text,
  "awaiting_return" integer not null check ("awaiting_return" in (0, 1)),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "loan__borrower__returned_on" on "loan" ("borrower", "returned_on");
create index "loan__returned_on__due_on" on "loan" ("returned_on", "due_on");

create table "wishlist_item" (
  "id" text primary key,
  "owner_id" text not null references "app_user" ("id") on delete cascade,
  "device" text not null references "device" ("id") on delete cascade,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "wishlist_item__owner_id" on "wishlist_item" ("owner_id", "id");
create index "wishlist_item__device" on "wishlist_item" ("device");

create table "club_setting" (
  "id" text primary key,
  "board_email" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
