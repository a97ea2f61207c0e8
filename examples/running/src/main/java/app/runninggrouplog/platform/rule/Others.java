package app.runninggrouplog.platform.rule;

import java.util.List;

/** The other records of the model, as they stand in the transaction that writes. */
public interface Others {
  /** There are none. */
  Others NONE = (all, ofTheOwner) -> false;

  /**
   * Whether there is another record for which all of this holds, whosever it is.
   *
   * @param ofTheOwner only among those of the record's owner
   */
  boolean any(List<FieldCondition> all, boolean ofTheOwner);
}
