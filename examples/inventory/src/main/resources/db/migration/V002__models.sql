-- The tables of this app's models. Text, bigint and integer only, so that the same script serves SQLite and PostgreSQL.
-- Dates and moments are ISO 8601 text; amounts are whole numbers of their smallest unit; booleans are 0 or 1.

create table "supplier" (
  "id" text primary key,
  "name" text not null,
  "email" text not null,
  "phone" text,
  "delivery_days" bigint not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "supplier__name" on "supplier" ("name");

create table "product" (
  "id" text primary key,
  "name" text not null,
  "sku" text not null,
  "category" text not null check ("category" in ('tea', 'coffee', 'kitchenware')),
  "sale_price" bigint not null,
  "stock" bigint not null,
  "reorder_level" bigint not null,
  "supplier" text not null references "supplier" ("id") on delete restrict,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("sku")
);
create index "product__name" on "product" ("name");

create table "stock_movement" (
  "id" text primary key,
  "product" text not null references "product" ("id") on delete restrict,
  "type" text not null check ("type" in ('delivery', 'sale', 'loss', 'correction')),
  "quantity" bigint not null,
  "note" text,
  "shopify_line_id" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("shopify_line_id")
);

create table "low_stock_alert" (
  "id" text primary key,
  "product" text not null references "product" ("id") on delete restrict,
  "status" text not null check ("status" in ('open', 'closed')),
  "opened_at" text not null,
  "closed_at" text,
  "mailed" integer not null check ("mailed" in (0, 1)),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "low_stock_alert__product__status" on "low_stock_alert" ("product", "status");

create table "todo_entry" (
  "id" text primary key,
  "owner_id" text not null references "app_user" ("id") on delete cascade,
  "text" text not null,
  "done" integer not null check ("done" in (0, 1)),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "todo_entry__owner_id" on "todo_entry" ("owner_id", "id");

create table "notification_address" (
  "id" text primary key,
  "email" text not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("email")
);
