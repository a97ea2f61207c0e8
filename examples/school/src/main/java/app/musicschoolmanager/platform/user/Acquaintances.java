package app.musicschoolmanager.platform.user;

import app.musicschoolmanager.platform.user.People.Person;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Those among whom somebody chooses where a person is to be named. */
public final class Acquaintances {
  private final People people;
  private final boolean byAddress;
  private final Set<String> only;

  private Acquaintances(People people, boolean byAddress, Set<String> only) {
    this.people = people;
    this.byAddress = byAddress;
    this.only = only;
  }

  /**
   * Everybody with an active account.
   *
   * @param byAddress whether they are found by their addresses, too
   */
  public static Acquaintances everybody(People people, boolean byAddress) {
    return new Acquaintances(people, byAddress, null);
  }

  /** Those with these ids, whether or not they have an account any more. */
  public static Acquaintances only(People people, Set<String> ids) {
    return new Acquaintances(people, false, Set.copyOf(ids));
  }

  /** Whether that is all there are. */
  public boolean isEverybody() {
    return only == null;
  }

  /** Those in whose name the words occur, by name. */
  public List<Person> matching(String words, int most) {
    if (isEverybody()) {
      return people.matching(words, byAddress, most);
    }
    String text = words.strip().toLowerCase(Locale.ROOT);
    return people.findAll(only).stream()
        .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(text))
        .limit(most)
        .toList();
  }

  /** Those who are called that, letter by letter. */
  public List<Person> called(String text) {
    return isEverybody()
        ? people.called(text, byAddress)
        : people.findAll(only).stream().filter(person -> person.name().equals(text)).toList();
  }
}
