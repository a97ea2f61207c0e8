-- The tables of this app's models. Text, bigint and integer only, so that the same script serves SQLite and PostgreSQL.
-- Dates and moments are ISO 8601 text; amounts are whole numbers of their smallest unit; booleans are 0 or 1.

create table "device" (
  "id" text primary key,
  "name" text not null,
  "inventory_number" text not null,
  "category" text not null,
  "condition" text not null check ("condition" in ('good', 'used', 'defective')),
  "daily_fee" bigint not null,
  "deposit" bigint not null,
  "photo" text references "file" ("id") on delete set null,
  "on_loan" integer check ("on_loan" in (0, 1)),
  "lent_until" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("inventory_number")
);
create index "device__photo" on "device" ("photo");
create index "device__on_loan__lent_until" on "device" ("on_loan", "lent_until");
create index "device__category" on "device" ("category");

create table "loan" (
  "id" text primary key,
  "device" text not null references "device" ("id") on delete restrict,
  "borrower_id" text not null,
  "borrower_name" text not null,
  "borrower_email" text,
  "start_date" text not null,
  "end_date" text not null,
  "returned_on" text,
  "return_condition" text check ("return_condition" in ('good', 'used', 'defective')),
  "fee" bigint,
  "last_reminder_on" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "loan__borrower_id__returned_on" on "loan" ("borrower_id", "returned_on");
create index "loan__returned_on__end_date" on "loan" ("returned_on", "end_date");

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
