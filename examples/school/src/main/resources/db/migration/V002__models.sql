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
  "parent1" text not null references "app_user" ("id") on delete restrict,
  "parent2" text references "app_user" ("id") on delete restrict,
  "status" text not null check ("status" in ('current', 'former')),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "child__status__birthday" on "child" ("status", "birthday");

create table "parent_contact" (
  "id" text primary key,
  "person" text not null references "app_user" ("id") on delete restrict,
  "phone" text,
  "address" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("person")
);

create table "absence" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete cascade,
  "lesson_date" text not null,
  "entered_by" text references "app_user" ("id") on delete restrict,
  "teacher_mailed_for" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "lesson_date")
);

create table "attendance" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete cascade,
  "lesson_date" text not null,
  "came" integer not null check ("came" in (0, 1)),
  "ticked_by" text references "app_user" ("id") on delete restrict,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "lesson_date")
);

create table "missed_lesson_alert" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete cascade,
  "first_lesson_date" text not null,
  "last_lesson_date" text not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
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
  "child" text not null references "child" ("id") on delete cascade,
  "term" text not null references "term" ("id") on delete restrict,
  "teacher" text not null references "app_user" ("id") on delete restrict,
  "mark_practice" bigint,
  "mark_rhythm" bigint,
  "mark_hearing" bigint,
  "text" text,
  "state" text not null check ("state" in ('draft', 'handed_in', 'given_back', 'released')),
  "released_at" text,
  "parents_mailed_at" text,
  "remark_count" bigint,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "term")
);
create index "report__state__parents_mailed_at" on "report" ("state", "parents_mailed_at");

create table "report_remark" (
  "id" text primary key,
  "report" text not null references "report" ("id") on delete cascade,
  "text" text not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
