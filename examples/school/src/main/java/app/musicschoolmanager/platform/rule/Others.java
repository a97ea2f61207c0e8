package app.musicschoolmanager.platform.rule;

import java.util.List;

/** The other records of the model, as they stand in the transaction that writes. */
public interface Others {
  /** There are none. */
  Others NONE = (number, all, ofTheOwner) -> false;

  /**
   * Whether there are at least so many other records for which all of this holds, whosever they
   * are.
   *
   * @param ofTheOwner only among those of the record's owner
   */
  boolean are(int number, List<FieldCondition> all, boolean ofTheOwner);
}
