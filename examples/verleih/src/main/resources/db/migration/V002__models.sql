-- The tables of this app's models. Text, bigint and integer only, so that the same script serves SQLite and PostgreSQL.
-- Dates and moments are ISO 8601 text; amounts are whole numbers of their smallest unit; booleans are 0 or 1.

create table "device" (
  "id" text primary key,
  "name" text not null,
  "inventory_number" text not null,
  "category" text,
  "condition" text not null check ("condition" in ('good', 'signs_of_use', 'defective')),
  "daily_fee" bigint not null,
  "deposit" bigint,
  "photo" text references "file" ("id") on delete set null,
  "open_loans" bigint,
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
  "end_date" text not null,
  "daily_fee" bigint,
  "condition_when_lent" text check ("condition_when_lent" in ('good', 'signs_of_use', 'defective')),
  "status" text not null check ("status" in ('open', 'returned')),
  "return_date" text,
  "return_condition" text check ("return_condition" in ('good', 'signs_of_use', 'defective')),
  "fee" bigint,
  "last_reminder_date" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "loan__status__end_date" on "loan" ("status", "end_date");
create index "loan__borrower__status" on "loan" ("borrower", "status");

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

create table "monthly_report" (
  "id" text primary key,
  "month" text not null,
  "loan_count" bigint not null,
  "revenue" bigint not null,
  "never_lent_devices" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
