package app.musicschoolmanager.platform.user;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who has an account, as others read of them. Whom somebody may choose among is asked of {@code
 * NamingRights}.
 */
public final class People {
  private final Database database;

  public People(Database database) {
    this.database = database;
  }

  /** Somebody who has an account, or had one until it was deactivated. */
  public record Person(String id, String name, String email, boolean active) {
    static Person of(Row row) {
      return new Person(row.text("id"), row.text("name"), row.text("email"), row.flag("is_active"));
    }
  }

  /** Whoever has or had the account with this id. */
  public Optional<Person> find(String id) {
    return database.read(sql -> one(sql, id));
  }

  private static Optional<Person> one(Sql sql, String id) {
    return sql.one("select id, name, email, is_active from app_user where id = ?", id)
        .map(Person::of);
  }

  /** Those of these ids who have or had an account, by name. */
  List<Person> findAll(Set<String> ids) {
    return database.read(sql ->
        ids.stream()
            .flatMap(id -> one(sql, id).stream())
            .sorted(
                Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Person::id))
            .toList());
  }

  /**
   * Those with an active account in whose name the words occur, by name.
   *
   * @param byAddress whether they are looked for in addresses, too
   */
  public List<Person> matching(String words, boolean byAddress, int most) {
    String pattern = Users.pattern(words);
    String address = byAddress ? pattern : null; // nothing is like what is not there
    return database
        .read(sql ->
            sql.query(
                "select id, name, email, is_active from app_user where is_active = 1"
                    + " and (lower(name) like ? escape '!' or email like ? escape '!')"
                    + " order by lower(name), id limit ?",
                pattern,
                address,
                most))
        .stream()
        .map(Person::of)
        .toList();
  }

  /** Whoever has or had an account and is called that, letter by letter. */
  public List<Person> named(String text) {
    String query = "select id, name, email, is_active from app_user where name = ? order by id";
    return database.read(sql -> sql.query(query, text)).stream().map(Person::of).toList();
  }

  /**
   * Those with an active account who are called that, letter by letter.
   *
   * @param byAddress whether an address may stand for them, too
   */
  public List<Person> called(String text, boolean byAddress) {
    String address = byAddress ? EmailAddress.normal(text) : null;
    return database
        .read(sql ->
            sql.query(
                "select id, name, email, is_active from app_user where is_active = 1"
                    + " and (name = ? or email = ?) order by id",
                text,
                address))
        .stream()
        .map(Person::of)
        .toList();
  }
}
