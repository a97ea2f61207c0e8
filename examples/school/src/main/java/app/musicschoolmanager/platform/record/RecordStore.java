package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.file.FileStore;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.open.LinkTokens;
import app.musicschoolmanager.platform.page.text.Formats;
import app.musicschoolmanager.platform.record.index.RecordIndexes;
import app.musicschoolmanager.platform.record.sql.ShownTitle;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.secret.SecretBox;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Where all records of the app lie. What anybody gets of it is bound to their scope.
 *
 * @param recorder hears of every change
 * @param links what personal links of records are proven by
 * @param via what changes are said to be made by
 * @param language in which people read and type what records are called
 */
public record RecordStore(
    Database database,
    ModelRegistry models,
    RecordIndexes indexes,
    SecretBox secrets,
    FileStore files,
    Recorder recorder,
    LinkTokens links,
    String via,
    Locale language) {

  /** Where days begin and end: as the app's pages show them. */
  public ZoneId zone() {
    return database.clock().getZone();
  }

  /** How records are found by what people see as their titles. */
  ShownTitle titles() {
    return new ShownTitle(models, new Formats(language, zone()), database.clock());
  }

  /** The same records; what is changed in them from there is said to be made that way. */
  public RecordStore via(String way) {
    return new RecordStore(
        database, models, indexes, secrets, files, recorder, links, way, language);
  }

  /** The same records for a run to which the runs of these schedules led, its own the last. */
  public RecordStore during(List<String> schedules) {
    Recorder then = recorder.during(schedules);
    return new RecordStore(database, models, indexes, secrets, files, then, links, via, language);
  }

  /** The same records; this one hears of their changes, too. */
  public RecordStore heardBy(Recorder another) {
    Recorder both = recorder.and(another);
    return new RecordStore(database, models, indexes, secrets, files, both, links, via, language);
  }

  /** The same records; nobody hears of their changes. */
  RecordStore unheard() {
    Recorder nobody = (change, connection) -> {};
    return new RecordStore(database, models, indexes, secrets, files, nobody, links, via, language);
  }

  /** Makes the one record of each single model, so that it is there whoever asks first. */
  public void begin() {
    Scope itself = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);
    models.all().stream()
        .filter(Model::single)
        .forEach(model -> new RecordWrites(via(Via.START), model, itself).begin());
  }

  /** The records of a model, within a scope. */
  public Records records(Model model, Scope scope) {
    return records(model, scope, List.of());
  }

  /** Those of them for which all of this holds; the others are as if they were not there. */
  public Records records(Model model, Scope scope, List<FieldCondition> where) {
    return new Records(this, model, scope, where);
  }

  /** The records of a model that somebody may work with by hand. */
  public Records records(Model model, Caller caller) {
    return records(model, Scope.of(caller));
  }
}
