package app.gardenclubtoolrental.platform.record;

import app.gardenclubtoolrental.platform.auth.Caller;
import app.gardenclubtoolrental.platform.db.Database;
import app.gardenclubtoolrental.platform.file.FileStore;
import app.gardenclubtoolrental.platform.model.Model;
import app.gardenclubtoolrental.platform.model.ModelRegistry;
import app.gardenclubtoolrental.platform.model.Scope;
import app.gardenclubtoolrental.platform.secret.SecretBox;

/** Where all records of the app lie. What anybody gets of it is bound to their scope. */
public record RecordStore(
    Database database, ModelRegistry models, SecretBox secrets, FileStore files) {

  /** The records of a model, within a scope. */
  public Records records(Model model, Scope scope) {
    return new Records(this, model, scope);
  }

  /** The records of a model that somebody may work with by hand. */
  public Records records(Model model, Caller caller) {
    return records(model, Scope.of(caller));
  }
}
