-- The tables of this app's models. Text, bigint and integer only, so that the same script serves SQLite and PostgreSQL.
-- Dates and moments are ISO 8601 text; amounts are whole numbers of their smallest unit; booleans are 0 or 1.

create table "child" (
  "id" text primary key,
  "name" text not null,
  "birthday" text not null,
  "instrument" text not null check ("instrument" in ('piano', 'violin', 'guitar', 'singing')),
  "teacher" text not null references "app_user" ("id") on delete restrict,
  "lesson_weekday" text not null check ("lesson_weekday" in ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
  "lesson_time" text not null,
  "first_parent" text not null references "app_user" ("id") on delete restrict,
  "second_parent" text references "app_user" ("id") on delete restrict,
  "status" text not null check ("status" in ('current', 'former')),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "child__status__lesson_weekday" on "child" ("status", "lesson_weekday");

create table "parent_contact" (
  "id" text primary key,
  "parent" text not null references "app_user" ("id") on delete restrict,
  "phone" text,
  "address" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("parent")
);

create table "absence" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete cascade,
  "date" text not null,
  "entered_by" text references "app_user" ("id") on delete restrict,
  "teacher_informed_at" text,
  "child_status" text check ("child_status" in ('current', 'former')),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "date")
);

create table "attendance" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete cascade,
  "date" text not null,
  "status" text not null check ("status" in ('open', 'came', 'did_not_come')),
  "child_status" text check ("child_status" in ('current', 'former')),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "date")
);

create table "term" (
  "id" text primary key,
  "name" text not null,
  "first_day" text not null,
  "last_day" text not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "report" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete restrict,
  "term" text not null references "term" ("id") on delete restrict,
  "practice" bigint,
  "rhythm" bigint,
  "hearing" bigint,
  "text" text,
  "state" text not null check ("state" in ('being_written', 'handed_in', 'given_back', 'released')),
  "remark_count" bigint,
  "first_parent_informed_at" text,
  "second_parent_informed_at" text,
  "child_status" text check ("child_status" in ('current', 'former')),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "term")
);

create table "report_remark" (
  "id" text primary key,
  "report" text not null references "report" ("id") on delete cascade,
  "remark" text not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "missed_lessons_alert" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete cascade,
  "first_date" text not null,
  "last_date" text not null,
  "sent_at" text not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "last_date")
);
