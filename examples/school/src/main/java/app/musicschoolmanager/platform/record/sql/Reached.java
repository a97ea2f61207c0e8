package app.musicschoolmanager.platform.record.sql;

import java.util.Set;

/**
 * To whom ways lead from a record.
 *
 * @param people the ids of those whom it names
 * @param everybody whether it leads to all others, too, who may read the model
 */
public record Reached(Set<String> people, boolean everybody) {
  public static final Reached NOBODY = new Reached(Set.of(), false);

  public Reached {
    people = Set.copyOf(people);
  }

  public boolean contains(String userId) {
    return everybody || people.contains(userId);
  }
}
