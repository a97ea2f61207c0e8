[#-- @ftlvariable name="" type="dev.offshoot.render.project.AgentsGuide" --]
# Working on [=name]

A standalone Javalin + SQLite app. Java 21, no dependency injection, no reflection, no npm. Start
reading at `src/main/java/[=packageFolder]/App.java`.

## Commands

- `./run` starts it; `./run backup FILE` and `./run restore FILE` save its data and put them back;
  `./mvnw verify` compiles without warnings and runs all tests.
- One test: `./mvnw test -Dtest=ClassName`.

## Layout

- `<model>/`: per kind of record its description (`XModel`: fields, rules, rights), its typed view
  (`X`), changes to it (`XDraft`), and access to it for actions (`XRepository`).
- `action/`: one class per verb; `AppContext` is all that an action may touch.
- `schedule/Schedules.java`: what runs by itself. `.results(…)` of an action names what it gives
  back, `.taking("parameter", 1, Count.RESULT_DONE)` lets a step take that from step 1.
- `platform/`: the same in every app; a change there makes later regeneration harder.
- `src/main/resources/db/migration`: tables. `src/main/jte`: pages. `src/test`: promises as tests.

## Easy to get wrong

- A field lives in `XModel` and in the table; in `X` and `XDraft` only if actions use it. A changed
  table is a **new** migration with the next number; one that has run must stay as it is.
- Never query the database from an action: repositories apply the caller's rights, SQL does not.
- A record that the caller may not see answers 404, not 403.
- Money and decimals are `BigDecimal`, stored as whole numbers scaled by the field's decimals.
- Each route names who may call it; the app refuses to start otherwise.
[#if open]
- What is open without an account stands in `XModel`: `openPage`, `openForm`, `openLinks`. A field
  that is not named there is told to nobody; `/api/public` gives the same to other websites.
[/#if]
- Programs send an `Idempotency-Key` with what they want run; sent again, it starts no second run.
  Forms of actions carry such a key by themselves.
- `.retries(3)` tries an action again when a service is away or busy, within its timeout, and only
  as long as it has changed no record and sent nothing: read from services first, then write.
- All names are told to whoever has a field for them; `NamingRights` alone decides who that is.
- `.forgotten()` takes earlier values of a field out of the trail of its record once it is emptied.
  Back-ups, mail, logs of runs and messages to other services keep what they had.
- Pages carry no inline script or style: the content security policy blocks them.
- Texts on pages come from `messages*.properties`, in every language.
- `agent.json` describes the app: keep it in step, or regeneration works from an old picture.
