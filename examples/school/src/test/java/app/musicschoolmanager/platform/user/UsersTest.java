package app.musicschoolmanager.platform.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.config.Logs;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.migration.Migrations;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {
  @TempDir private Path folder;
  private Database database;
  private Users users;

  @BeforeEach
  void open() {
    Logs.configure("text");
    database = Database.open(folder.resolve("app.db"), new TestClock());
    Migrations.run(database);
    users = new Users(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_user_is_found_by_id_and_by_address() {
    AppUser ada = users.create("Ada@example.com", "Ada", "hash", Role.MEMBER);
    assertThat(users.find(ada.id())).contains(ada);
    assertThat(users.findByEmail(" ADA@EXAMPLE.COM")).contains(ada);
    assertThat(users.find("nobody")).isEmpty();
    assertThatThrownBy(() -> users.get("1 OR 1")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> users.changeRole("nobody", Role.ADMIN)).isInstanceOf(NotFound.class);
  }

  @Test
  void two_users_cannot_share_an_address() {
    users.create("ada@example.com", "Ada", "hash", Role.MEMBER);
    assertThatThrownBy(() -> users.create("ADA@example.com", "Ada", "hash", Role.MEMBER))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void the_last_active_administrator_stays_one() {
    AppUser admin = users.create("admin@example.com", "A", "hash", Role.ADMIN);
    AppUser disabled = users.create("b@example.com", "B", "hash", Role.ADMIN);
    users.changeActive(disabled.id(), false);
    assertThatThrownBy(() -> users.changeRole(admin.id(), Role.MEMBER))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> users.changeActive(admin.id(), false)).isInstanceOf(Conflict.class);
    assertThat(users.changeRole(admin.id(), Role.ADMIN).role()).isEqualTo(Role.ADMIN);
    users.changeActive(disabled.id(), true);
    assertThat(users.changeRole(admin.id(), Role.MEMBER).role()).isEqualTo(Role.MEMBER);
    assertThat(users.hasAdmin()).isTrue();
  }

  @Test
  void of_two_administrators_who_demote_each_other_at_once_one_remains() {
    for (int i = 0; i < 20; i++) {
      AppUser one = users.create("one" + i + "@example.com", "1", "hash", Role.ADMIN);
      AppUser two = users.create("two" + i + "@example.com", "2", "hash", Role.ADMIN);
      users.all().stream()
          .filter(user -> !List.of(one.id(), two.id()).contains(user.id()))
          .filter(user -> user.role() == Role.ADMIN)
          .forEach(user -> users.changeRole(user.id(), Role.MEMBER));
      List<CompletableFuture<Boolean>> demotions =
          Stream.of(one, two)
              .map(user -> CompletableFuture.supplyAsync(() -> demoted(user)))
              .toList();
      assertThat(demotions.stream().map(CompletableFuture::join))
          .containsExactlyInAnyOrder(true, false);
      assertThat(users.hasAdmin()).isTrue();
    }
  }

  @Test
  void shutting_somebody_out_ends_their_sessions_and_nobody_elses() {
    AppUser ada = users.create("ada@example.com", "Ada", "hash", Role.MEMBER);
    AppUser max = users.create("max@example.com", "Max", "hash", Role.MEMBER);
    session(ada);
    session(max);
    users.changeActive(ada.id(), false);
    assertThat(users.active()).extracting(AppUser::id).containsExactly(max.id());
    assertThat(sessions()).isEqualTo(1);
    users.resetPassword(max.id(), "other");
    assertThat(sessions()).isZero();
    assertThat(users.passwordHash("max@example.com")).contains("other");
  }

  @Test
  void a_preference_is_kept_beside_the_others_and_forgotten_with_null() {
    AppUser ada = users.create("ada@example.com", "Ada", "hash", Role.MEMBER);
    users.prefer(ada.id(), "columns", TextNode.valueOf("title,price"));
    users.prefer(ada.id(), "look", TextNode.valueOf("dark"));
    users.changeProfile(ada.id(), "Ada L.", null);
    assertThat(users.preferences(ada.id()))
        .hasToString("{\"columns\":\"title,price\",\"look\":\"dark\"}");
    users.prefer(ada.id(), "columns", null);
    assertThat(users.preferences(ada.id())).hasToString("{\"look\":\"dark\"}");
  }

  @Test
  void preferences_have_an_end() {
    AppUser ada = users.create("ada@example.com", "Ada", "hash", Role.MEMBER);
    assertThatThrownBy(() -> users.prefer(ada.id(), "much", TextNode.valueOf("x".repeat(16_000))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> users.prefer(ada.id(), "k".repeat(101), TextNode.valueOf("x")))
        .isInstanceOf(Invalid.class);
    assertThat(users.preferences(ada.id())).isEmpty();
  }

  private boolean demoted(AppUser user) {
    try {
      users.changeRole(user.id(), Role.MEMBER);
      return true;
    } catch (Conflict e) {
      return false;
    }
  }

  private void session(AppUser user) {
    database.write(sql ->
        sql.execute(
            "insert into session (id, user_id, created_at, last_seen_at, expires_at)"
                + " values (?, ?, 'now', 'now', 'later')",
            Ids.next(),
            user.id()));
  }

  private long sessions() {
    return database
        .read(sql -> sql.one("select count(*) as n from session"))
        .orElseThrow()
        .integer("n");
  }
}
