-- The tables of this app's models. Text, bigint and integer only, so that the same script serves SQLite and PostgreSQL.
-- Dates and moments are ISO 8601 text; amounts are whole numbers of their smallest unit; booleans are 0 or 1.

create table "supplier" (
  "id" text primary key,
  "name" text not null,
  "email" text,
  "phone" text,
  "delivery_days" bigint,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "product" (
  "id" text primary key,
  "name" text not null,
  "sku" text not null,
  "category" text,
  "sale_price" bigint not null,
  "stock" bigint,
  "reorder_level" bigint not null,
  "supplier" text not null references "supplier" ("id") on delete restrict,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("sku")
);
create index "product__category" on "product" ("category");

create table "stock_movement" (
  "id" text primary key,
  "product" text not null references "product" ("id") on delete restrict,
  "kind" text not null check ("kind" in ('delivery', 'sale', 'loss', 'correction')),
  "quantity" bigint not null,
  "change" bigint,
  "note" text,
  "shopify_order_line" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("shopify_order_line")
);

create table "low_stock_alert" (
  "id" text primary key,
  "product" text not null references "product" ("id") on delete cascade,
  "status" text not null check ("status" in ('open', 'closed')),
  "opened_at" text,
  "closed_at" text,
  "mailed_at" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "shop_setting" (
  "id" text primary key,
  "managers_email" text,
  "shopify_orders_from" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "todo_item" (
  "id" text primary key,
  "owner_id" text not null references "app_user" ("id") on delete cascade,
  "text" text not null,
  "done" integer not null check ("done" in (0, 1)),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "todo_item__owner_id" on "todo_item" ("owner_id", "id");
