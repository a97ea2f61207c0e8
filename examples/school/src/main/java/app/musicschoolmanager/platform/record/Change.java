package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.model.Values;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One change of one record, as it was made. A write makes exactly one; a write that changes nothing
 * makes none.
 *
 * @param model the name of the record's model
 * @param ownerId the only user who may see it: whose the record is, or who has changed nothing but
 *     what is personal about a shared one; null if it is for whoever may read the model
 * @param actorId the user who made it; null if the app acted by itself
 * @param via by which way it was made, see {@link Via}
 * @param isIndirect whether it followed from another change, or came about by an action that
 *     reaches further than whoever ran it; the person stands for more than this record then
 * @param before all values but secrets; none if the record is new
 * @param after all values but secrets; none if the record is gone
 * @param secrets the names of the secret fields that were written; what they hold is never told
 */
public record Change(
    Kind kind,
    String model,
    String recordId,
    String ownerId,
    String actorId,
    String via,
    boolean isIndirect,
    Values before,
    Values after,
    List<String> secrets,
    Instant at) {

  public Change {
    secrets = List.copyOf(secrets);
  }

  /** What became of the record. */
  public enum Kind {
    CREATED,
    UPDATED,
    DELETED;

    /** As the database, the API and events say it. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
