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
  "open_loan_count" bigint,
  "lent_until" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("inventory_number")
);
create index "device__photo" on "device" ("photo");
create index "device__name" on "device" ("name");
create index "device__category" on "device" ("category");

create table "loan" (
  "id" text primary key,
  "device" text not null references "device" ("id") on delete restrict,
  "borrower" text not null references "app_user" ("id") on delete restrict,
  "first_day" text not null,
  "last_day" text not null,
  "daily_fee" bigint,
  "condition_at_loan" text check ("condition_at_loan" in ('good', 'signs_of_use', 'defective')),
  "status" text not null check ("status" in ('lent', 'returned')),
  "return_day" text,
  "return_condition" text check ("return_condition" in ('good', 'signs_of_use', 'defective')),
  "fee" bigint,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "loan__borrower__status" on "loan" ("borrower", "status");
create index "loan__status__last_day" on "loan" ("status", "last_day");
create index "loan__status__return_day" on "loan" ("status", "return_day");

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

create table "loan_reminder" (
  "id" text primary key,
  "loan" text not null references "loan" ("id") on delete cascade,
  "day" text not null,
  "reason" text not null check ("reason" in ('due_tomorrow', 'overdue')),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("loan", "day")
);

create table "club_setting" (
  "id" text primary key,
  "board_email" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
