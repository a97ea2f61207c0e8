-- The tables of this app's models. Text, bigint and integer only, so that the same script serves SQLite and PostgreSQL.
-- Dates and moments are ISO 8601 text; amounts are whole numbers of their smallest unit; booleans are 0 or 1.

create table "room" (
  "id" text primary key,
  "name" text not null,
  "area" bigint,
  "plan" text references "file" ("id") on delete set null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("name")
);
create index "room__plan" on "room" ("plan");

create table "machine" (
  "id" text primary key,
  "name" text not null,
  "serial" text,
  "room" text not null references "room" ("id") on delete restrict,
  "accessory_of" text references "machine" ("id") on delete set null,
  "state" text not null check ("state" in ('ready', 'broken', 'retired')),
  "bought_on" text,
  "price" bigint,
  "serviced_at" text,
  "induction_needed" integer not null check ("induction_needed" in (0, 1)),
  "settings" text,
  "controller_key" text,
  "manual" text references "file" ("id") on delete set null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("room", "name")
);
create index "machine__manual" on "machine" ("manual");
create index "machine__state__bought_on" on "machine" ("state", "bought_on");

create table "case" (
  "id" text primary key,
  "owner_id" text not null references "app_user" ("id") on delete cascade,
  "title" text not null,
  "status" text not null check ("status" in ('in-progress', 'waiting', 'done')),
  "machine" text references "machine" ("id") on delete set null,
  "part_of" text references "case" ("id") on delete cascade,
  "estimate" bigint,
  "hours" bigint,
  "due_on" text,
  "picked_up_at" text,
  "urgent" integer not null check ("urgent" in (0, 1)),
  "contact" text,
  "manual" text,
  "notes" text,
  "measurements" text,
  "unlock_code" text,
  "photo" text references "file" ("id") on delete set null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "case__owner_id" on "case" ("owner_id", "id");
create index "case__machine" on "case" ("machine");
create index "case__part_of" on "case" ("part_of");
create index "case__photo" on "case" ("photo");
create index "case__status__due_on" on "case" ("owner_id", "status", "due_on");
create index "case__contact" on "case" ("owner_id", "contact");

create table "item" (
  "id" text primary key,
  "name" text not null,
  "price" bigint not null,
  "stock" bigint not null,
  "reorder_at" bigint,
  "supplier" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("name")
);

create table "item_personal" (
  "record_id" text not null references "item" ("id") on delete cascade,
  "user_id" text not null references "app_user" ("id") on delete cascade,
  "favourite" integer check ("favourite" in (0, 1)),
  "rating" text check ("rating" in ('good', 'fair', 'bad')),
  "remark" text,
  primary key ("record_id", "user_id")
);

create table "stock_movement" (
  "id" text primary key,
  "owner_id" text not null references "app_user" ("id") on delete cascade,
  "code" text not null,
  "item" text not null references "item" ("id") on delete restrict,
  "repair" text references "case" ("id") on delete cascade,
  "pieces" bigint not null,
  "weight" bigint,
  "day" text not null,
  "weighed_at" text not null,
  "direction" text not null check ("direction" in ('out', 'back')),
  "checked" integer check ("checked" in (0, 1)),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("owner_id", "code"),
  unique ("owner_id", "day", "item", "pieces"),
  unique ("owner_id", "direction", "weighed_at")
);
create index "stock_movement__owner_id" on "stock_movement" ("owner_id", "id");
create index "stock_movement__item" on "stock_movement" ("item");
create index "stock_movement__repair" on "stock_movement" ("repair");
create index "stock_movement__direction__checked" on "stock_movement" ("owner_id", "direction", "checked");

create table "induction" (
  "id" text primary key,
  "person" text not null,
  "machine" text not null references "machine" ("id") on delete cascade,
  "given_on" text not null,
  "signature" text references "file" ("id") on delete set null,
  "valid_until" text,
  "years" bigint,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("person", "machine")
);
create index "induction__signature" on "induction" ("signature");

create table "tip" (
  "id" text primary key,
  "title" text not null,
  "body" text not null,
  "machine" text references "machine" ("id") on delete set null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("title")
);

create table "tip_personal" (
  "record_id" text not null references "tip" ("id") on delete cascade,
  "user_id" text not null references "app_user" ("id") on delete cascade,
  "bookmarked" integer check ("bookmarked" in (0, 1)),
  "tried_on" text,
  primary key ("record_id", "user_id")
);

create table "event" (
  "id" text primary key,
  "topic" text not null,
  "starts_at" text not null,
  "places" bigint,
  "fee" bigint,
  "announcement" text,
  "closes_at" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "fee_rate" (
  "id" text primary key,
  "percent" bigint not null,
  "since" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("percent")
);

create table "diary" (
  "id" text primary key,
  "owner_id" text not null references "app_user" ("id") on delete cascade,
  "line" text,
  "done" integer check ("done" in (0, 1)),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "diary__owner_id" on "diary" ("owner_id", "id");

create table "wish" (
  "id" text primary key,
  "owner_id" text not null references "app_user" ("id") on delete cascade,
  "wish" text not null,
  "budget" bigint,
  "machine" text references "machine" ("id") on delete restrict,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "wish__owner_id" on "wish" ("owner_id", "id");
create index "wish__machine" on "wish" ("machine");

create table "booking" (
  "id" text primary key,
  "purpose" text not null,
  "machine" text not null references "machine" ("id") on delete restrict,
  "booked_by" text,
  "starts_at" text not null,
  "ends_at" text,
  "state" text not null check ("state" in ('requested', 'confirmed', 'cancelled', 'done')),
  "confirmed_on" text,
  "voucher" text,
  "receipt" text,
  "done_at" text,
  "hours" bigint,
  "rate" bigint,
  "extras" bigint,
  "pieces" bigint,
  "price" bigint,
  "machine_worth" bigint,
  "length" bigint,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "booking__voucher" on "booking" ("voucher");
create index "booking__purpose__starts_at" on "booking" ("purpose", "starts_at");

create table "booking_extra" (
  "id" text primary key,
  "name" text not null,
  "booking" text not null references "booking" ("id") on delete cascade,
  "quantity" bigint,
  "each" bigint,
  "amount" bigint,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "absence" (
  "id" text primary key,
  "owner_id" text not null references "app_user" ("id") on delete cascade,
  "first_day" text not null,
  "last_day" text not null,
  "days" bigint,
  "reason" text,
  "stand_ins" bigint,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "absence__owner_id" on "absence" ("owner_id", "id");

create table "child" (
  "id" text primary key,
  "name" text not null,
  "born_on" text,
  "photo" text references "file" ("id") on delete set null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "child__photo" on "child" ("photo");

create table "guardianship" (
  "id" text primary key,
  "kind" text not null,
  "child" text not null references "child" ("id") on delete cascade,
  "guardian" text not null references "app_user" ("id") on delete restrict,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "report" (
  "id" text primary key,
  "title" text not null,
  "story" text,
  "child" text not null references "child" ("id") on delete cascade,
  "writer" text references "app_user" ("id") on delete restrict,
  "words" bigint,
  "released" integer not null check ("released" in (0, 1)),
  "on_the_wall" integer not null check ("on_the_wall" in (0, 1)),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "locker_request" (
  "id" text primary key,
  "reason" text not null,
  "asked_by" text not null references "app_user" ("id") on delete restrict,
  "decided_by" text references "app_user" ("id") on delete restrict,
  "state" text not null check ("state" in ('open', 'granted')),
  "slip" text,
  "asked_at" text,
  "until" text not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "guest_entry" (
  "id" text primary key,
  "name" text not null,
  "message" text not null,
  "email" text,
  "visited_on" text,
  "approved" integer not null check ("approved" in (0, 1)),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "subscriber" (
  "id" text primary key,
  "email" text not null,
  "name" text,
  "unsubscribed" integer not null check ("unsubscribed" in (0, 1)),
  "unsubscribed_at" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("email")
);

create table "house_setting" (
  "id" text primary key,
  "usual_places" bigint not null,
  "opens_at" bigint not null,
  "closes_at" bigint not null,
  "address" text,
  "meeting_room" text references "room" ("id") on delete set null,
  "door_code" text,
  "plan" text references "file" ("id") on delete set null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "house_setting__plan" on "house_setting" ("plan");
