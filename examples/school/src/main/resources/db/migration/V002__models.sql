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
  "status" text not null check ("status" in ('current_pupil', 'former_pupil')),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
create index "child__status__birthday" on "child" ("status", "birthday");

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
  "child" text not null references "child" ("id") on delete restrict,
  "lesson_date" text not null,
  "reason" text,
  "entered_by" text references "app_user" ("id") on delete restrict,
  "entered_at" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "lesson_date")
);

create table "attendance" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete restrict,
  "lesson_date" text not null,
  "came" integer not null check ("came" in (0, 1)),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "lesson_date")
);

create table "term" (
  "id" text primary key,
  "name" text not null,
  "first_day" text not null,
  "last_day" text not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("name")
);

create table "term_report" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete restrict,
  "term" text not null references "term" ("id") on delete restrict,
  "practice_mark" bigint,
  "rhythm_mark" bigint,
  "hearing_mark" bigint,
  "text" text,
  "state" text not null check ("state" in ('draft', 'handed_in', 'given_back', 'released')),
  "remark" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "term")
);

create table "released_report" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete restrict,
  "term" text not null references "term" ("id") on delete restrict,
  "practice_mark" bigint not null,
  "rhythm_mark" bigint not null,
  "hearing_mark" bigint not null,
  "text" text not null,
  "released_at" text not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "term")
);

create table "missed_lesson_alert" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete cascade,
  "first_missed_on" text not null,
  "last_missed_on" text not null,
  "sent_at" text not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "first_missed_on")
);
