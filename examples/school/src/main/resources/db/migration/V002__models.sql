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
  "status" text not null check ("status" in ('pupil', 'former_pupil')),
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
  "day" text not null,
  "mailed_day" text,
  "child_status" text check ("child_status" in ('pupil', 'former_pupil')),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "day")
);

create table "attendance" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete cascade,
  "day" text not null,
  "came" integer not null check ("came" in (0, 1)),
  "child_status" text check ("child_status" in ('pupil', 'former_pupil')),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "day")
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
  "practice_mark" bigint not null,
  "rhythm_mark" bigint not null,
  "hearing_mark" bigint not null,
  "text" text not null,
  "state" text not null check ("state" in ('draft', 'handed_in', 'given_back', 'released')),
  "parents_mailed_at" text,
  "remark_count" bigint,
  "child_status" text check ("child_status" in ('pupil', 'former_pupil')),
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "term")
);

create table "report_remark" (
  "id" text primary key,
  "report" text not null references "report" ("id") on delete cascade,
  "remark" text not null,
  "remark_words" bigint,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);

create table "missed_lessons_alert" (
  "id" text primary key,
  "child" text not null references "child" ("id") on delete cascade,
  "first_missed_day" text not null,
  "last_missed_day" text not null,
  "sent_at" text not null,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null,
  unique ("child", "first_missed_day")
);

create table "school_setting" (
  "id" text primary key,
  "notice_email" text,
  "version" bigint not null,
  "created_at" text not null,
  "updated_at" text not null
);
