-- The tables that every app has. Text, bigint and integer only, so that the same script serves SQLite and PostgreSQL.
-- Ids are text; moments are ISO 8601 text in UTC with milliseconds; booleans are 0 or 1.

-- At most one row: what the tables were last brought up to, so that a start need not find out that there is nothing to do.
create table schema_stamp (
  stamp text primary key
);

create table app_user (
  id text primary key,
  email text not null unique,
  password text not null,
  name text not null,
  role text not null check (role in ('ADMIN', 'MEMBER')),
  avatar text,
  preferences text not null default '{}',
  last_login_at text,
  login_count bigint not null default 0,
  is_active integer not null default 1 check (is_active in (0, 1)),
  created_at text not null,
  updated_at text not null
);
create index app_user_is_active on app_user (is_active);

-- One row per signed-in browser or client; its id is the token's jti. No row, no access.
create table session (
  id text primary key,
  user_id text not null references app_user (id) on delete cascade,
  device text not null default '',
  address text not null default '',
  created_at text not null,
  last_seen_at text not null,
  expires_at text not null
);
create index session_user_id on session (user_id);
create index session_expires_at on session (expires_at);

-- Tokens that people make for programs. Only a hash is kept; the scopes are words with blanks between.
create table access_token (
  id text primary key,
  user_id text not null references app_user (id) on delete cascade,
  name text not null,
  token_hash text not null unique,
  scopes text not null,
  created_at text not null,
  last_seen_at text,
  expires_at text not null
);
create index access_token_user_id on access_token (user_id);

-- Who may still make an account, by a link that works once. Only a hash of its code is kept. It works
-- as long as whoever made it is an administrator, lest somebody who no longer is one has a way back in.
create table user_invitation (
  id text primary key,
  email text not null unique,
  name text not null,
  role text not null check (role in ('ADMIN', 'MEMBER')),
  code_hash text not null unique,
  made_by text not null references app_user (id) on delete cascade,
  created_at text not null,
  expires_at text not null
);
create index user_invitation_made_by on user_invitation (made_by);

-- Who may choose a new password, by a link that works once, under the same conditions.
create table password_reset (
  user_id text primary key references app_user (id) on delete cascade,
  code_hash text not null unique,
  made_by text not null references app_user (id) on delete cascade,
  created_at text not null,
  expires_at text not null
);
create index password_reset_made_by on password_reset (made_by);

-- One-time codes that let somebody register as administrator. Only a hash is kept.
create table setup_code (
  code_hash text primary key,
  created_at text not null,
  used_at text
);

-- Failed sign-ins per account and per client address, each under a hash of its name.
create table login_attempt (
  subject text primary key,
  failures bigint not null,
  last_failure_at text not null,
  blocked_until text
);
create index login_attempt_last_failure_at on login_attempt (last_failure_at);

-- Of a run that is under way, process says by which process: one that is killed ends nothing, and another closes its runs.
-- Who wants it to end is noted in cancelled_by, where that process looks; it stays there if the run has ended by it.
-- A run resumes an earlier one if it does what that has left undone when it was cut off.
create table schedule_execution (
  id text primary key,
  schedule_id text not null,
  schedule_name text not null,
  started_at text not null,
  completed_at text,
  status text not null check (status in ('running', 'completed', 'failed')),
  total_actions bigint not null default 0,
  successful_actions bigint not null default 0,
  failed_actions bigint not null default 0,
  error_message text,
  execution_time_ms bigint,
  trigger_type text not null,
  cancelled_by text references app_user (id) on delete set null,
  resumes text,
  process text not null,
  created_at text not null
);
create unique index schedule_execution_running on schedule_execution (schedule_id) where status = 'running';
create index schedule_execution_schedule_id on schedule_execution (schedule_id, started_at, id);
create index schedule_execution_status on schedule_execution (status);
create index schedule_execution_started_at on schedule_execution (started_at);

-- While it is under way, a run notes what it leaves behind that must not be done twice, before or as it does.
create table action_execution_log (
  id text primary key,
  schedule_execution_id text references schedule_execution (id) on delete cascade,
  action_id text not null,
  action_name text not null,
  action_type text not null,
  step_number bigint,
  input_parameters text,
  started_at text not null,
  completed_at text,
  status text not null check (status in ('running', 'completed', 'failed')),
  result_data text,
  error_message text,
  execution_time_ms bigint,
  trigger_source text not null,
  user_id text references app_user (id) on delete set null,
  log text,
  cancelled_by text references app_user (id) on delete set null,
  left_behind text,
  process text not null,
  created_at text not null
);
create index action_execution_log_schedule_execution_id on action_execution_log (schedule_execution_id);
create index action_execution_log_action_id on action_execution_log (action_id, started_at, id);
create index action_execution_log_action_name on action_execution_log (action_name);
create index action_execution_log_started_at on action_execution_log (started_at, id);
create index action_execution_log_user_id on action_execution_log (user_id, started_at, id);
create index action_execution_log_status on action_execution_log (status, started_at, id);
create index action_execution_log_trigger_source on action_execution_log (trigger_source, started_at, id);
-- From these two alone administrators are told how often each action ended how, and how long runs take.
create index action_execution_log_outcome on action_execution_log (action_id, status, started_at);
create index action_execution_log_duration on action_execution_log (execution_time_ms, started_at);

-- The keys by which a request that is sent again is told from a new one, for a day, and what the first of them has begun:
-- a run of an action or of a schedule. Nothing can be read from the digests.
create table once_key (
  user_id text not null references app_user (id) on delete cascade,
  what text not null,
  key_digest text not null,
  asked_digest text not null,
  begun_id text not null,
  created_at text not null,
  primary key (user_id, what, key_digest)
);
create index once_key_created_at on once_key (created_at);

-- Every call to another host that a run has made: never what was sent or answered, no query, no credentials. Mail that is
-- sent later outlives its run, so this refers to nothing.
create table outbound_call (
  id text primary key,
  run_id text not null,
  service text not null,
  method text not null,
  host text not null,
  path text not null,
  outcome text not null,
  status bigint,
  duration_ms bigint not null,
  bytes bigint,
  at text not null
);
create index outbound_call_run_id on outbound_call (run_id, at, id);
create index outbound_call_at on outbound_call (at, id);
create index outbound_call_service on outbound_call (service, outcome, at, id);
create index outbound_call_outcome on outbound_call (outcome, at, id);

-- How often people got in, or did not, in each quarter of an hour. Counted rather than listed, so that whoever guesses
-- passwords does not fill the disk.
create table sign_in_count (
  quarter text not null,
  outcome text not null check (outcome in ('accepted', 'refused', 'held')),
  attempts bigint not null,
  primary key (quarter, outcome)
);

-- What is known of an uploaded file; its content lies in the data folder under its id.
create table file (
  id text primary key,
  owner_id text references app_user (id) on delete cascade,
  name text not null,
  content_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  created_at text not null
);
create index file_owner_id on file (owner_id);

-- What people have deleted and can still take back: each step as the rows lay in their tables, secrets sealed.
create table deleted_batch (
  id text primary key,
  user_id text not null references app_user (id) on delete cascade,
  model text not null,
  records bigint not null,
  title text,
  deleted_at text not null
);
create index deleted_batch_user_id on deleted_batch (user_id, model, deleted_at);
create index deleted_batch_deleted_at on deleted_batch (deleted_at);

create table deleted_record (
  id text primary key,
  deletion_id text not null references deleted_batch (id) on delete cascade,
  model text not null,
  record_id text not null,
  step text not null check (step in ('deleted', 'released')),
  kept text not null,
  files text not null
);
create index deleted_record_deletion_id on deleted_record (deletion_id, id);

-- The last number of each series that is numbered without gaps.
create table number_series (
  name text primary key,
  last bigint not null
);

-- Every change of a record or an account: who made it, when, by which way, and what it changed. It outlives what it is
-- about, so it refers to nothing. Rows with an owner_id are for that user alone. Of those that are indirect, members are
-- not told who it was.
create table change_log (
  id text primary key,
  model text not null,
  record_id text not null,
  owner_id text,
  user_id text,
  kind text not null check (kind in ('created', 'updated', 'deleted')),
  via text not null,
  is_indirect integer not null default 0 check (is_indirect in (0, 1)),
  changes text not null,
  at text not null
);
create index change_log_record on change_log (model, record_id, at, id);
create index change_log_model on change_log (model, at, id);
create index change_log_at on change_log (at, id);
create index change_log_user_id on change_log (user_id, at, id);

-- Mail that is accepted and not sent yet, or that could not be sent. What it says and to whom is sealed; it goes as soon
-- as it is sent. While it is being sent, due_at says until when that may take.
create table outgoing_mail (
  id text primary key,
  server text not null,
  action_id text not null,
  run_id text not null,
  sealed text not null,
  state text not null check (state in ('waiting', 'sending', 'failed')),
  attempts bigint not null,
  due_at text not null,
  give_up_at text not null,
  reason text,
  created_at text not null
);
create index outgoing_mail_due_at on outgoing_mail (due_at);
create index outgoing_mail_run_id on outgoing_mail (run_id, created_at, id);

-- What administrators have entered to connect services, by the names that settings have in the environment. Each value is
-- sealed for its place.
create table connection_setting (
  name text primary key,
  integration text not null,
  sealed text not null
);
create index connection_setting_integration on connection_setting (integration);

-- How connections to services fare: what is wrong with one, when its token ends, until when somebody renews that, and until
-- when the service wants no calls.
create table connection (
  integration text primary key,
  fault text,
  fault_at text,
  expires_at text,
  renewing_until text,
  busy_until text
);

-- Addresses at which other services start actions. The secret by which a service proves itself is sealed.
create table incoming_hook (
  id text primary key,
  name text not null,
  action_id text not null,
  scheme text not null,
  sealed text not null,
  parameters text not null,
  user_id text not null references app_user (id) on delete cascade,
  created_at text not null
);
create index incoming_hook_user_id on incoming_hook (user_id);

-- What came there. A run has the id of the delivery that starts it; until it has begun, its input stands here, sealed. A
-- request that is repeated has either the delivery's name or the body of one that came before.
create table incoming_delivery (
  id text primary key,
  hook_id text not null references incoming_hook (id) on delete cascade,
  external_id text,
  digest text,
  input text,
  refusal text,
  repeats bigint not null default 0,
  received_at text not null
);
create unique index incoming_delivery_external_id on incoming_delivery (hook_id, external_id);
create unique index incoming_delivery_digest on incoming_delivery (hook_id, digest);
create index incoming_delivery_hook_id on incoming_delivery (hook_id, id);
create index incoming_delivery_received_at on incoming_delivery (received_at);
create index incoming_delivery_input on incoming_delivery (id) where input is not null;

-- Addresses that are told of changes of records: of these models, by these kinds, with blanks between. One that takes nothing
-- is left alone for a while, and paused in the end.
create table outgoing_hook (
  id text primary key,
  name text not null,
  url text not null,
  sealed text not null,
  models text not null,
  kinds text not null,
  held_until text,
  paused_at text,
  created_at text not null
);

-- What they are told, noted with the change. The body goes once it is taken. While it is being sent, due_at says until when
-- that may take; afterwards, when it was.
create table outgoing_message (
  id text primary key,
  hook_id text not null references outgoing_hook (id) on delete cascade,
  record_id text not null,
  type text not null,
  body text,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
  attempts bigint not null,
  due_at text not null,
  give_up_at text not null,
  outcome text,
  status bigint,
  created_at text not null
);
create index outgoing_message_hook_id on outgoing_message (hook_id, state, due_at);
create index outgoing_message_record_id on outgoing_message (hook_id, record_id, id);
create index outgoing_message_newest on outgoing_message (hook_id, id);
create index outgoing_message_created_at on outgoing_message (created_at);

-- What the app exchanges with its main app, if it has one: whose it is, what was last said, sealed, since when it goes well or
-- does not, and when it is due next. While it is under way, due_at says until when that may take.
create table main_app_exchange (
  part text primary key check (part in ('settings', 'credentials', 'executions')),
  origin text not null,
  answer text,
  answered_at text,
  tried_at text,
  fault text,
  status bigint,
  detail text,
  since text,
  refused_at text,
  attempts bigint not null,
  due_at text not null,
  forgotten bigint not null
);

-- Runs of which the main app is still to be told.
create table main_app_report (
  run_id text primary key references action_execution_log (id) on delete cascade
);

-- Each schedule: since when it has its timing, when its last run began, and the first change that it has not run after yet,
-- with the schedules whose runs led to that change; or when a run was cut off, and which, of which only what is left is to be
-- done.
create table schedule_state (
  schedule_id text primary key,
  timing text not null,
  since text not null,
  ran_at text,
  changed_at text,
  changed_by text not null default '',
  resumes text
);

-- The shape that the db-scheduler library expects. PostgreSQL says bytea where SQLite says blob.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data blob,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
