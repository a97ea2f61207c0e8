package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.call.Footprint;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.integration.Connections;
import app.musicschoolmanager.platform.mail.Outbox;
import app.musicschoolmanager.platform.page.text.Language;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Via;
import java.time.Clock;

/** The parts of the app that a run of an action draws on. */
public record ActionServices(
    RecordStore store, Connections connections, Outbox outbox, Language language) {
  private static final String CHANGED = "changed records";

  /** The same; changes of records are said to be made by this action, and by what runs it. */
  ActionServices forAction(String id, Trigger trigger) {
    return new ActionServices(
        store.via(Via.action(id)).during(trigger.schedules()), connections, outbox, language);
  }

  /** The same; what is changed in records shows in the footprint once it is committed. */
  ActionServices leavingIn(Footprint footprint) {
    return new ActionServices(
        store.heardBy((change, sql) -> leaveIn(footprint)), connections, outbox, language);
  }

  private void leaveIn(Footprint footprint) {
    if (footprint.keep(CHANGED)) {
      database().afterCommit(() -> footprint.leave(CHANGED));
    }
  }

  Database database() {
    return store.database();
  }

  Clock clock() {
    return store.database().clock();
  }
}
