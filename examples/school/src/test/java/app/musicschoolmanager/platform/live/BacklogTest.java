package app.musicschoolmanager.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.record.sql.Reached;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for those who cannot follow. */
class BacklogTest {
  private static final Model NOTE =
      Model.named("note", "Note", "Notes")
          .fields(Field.string("text", "Text"))
          .display("text")
          .build();

  private final Backlog backlog = new Backlog(10);

  @Test
  void events_come_out_in_their_order_and_each_once() {
    backlog.add(changed("ada", "1"));
    backlog.add(changed("ada", "2"));
    backlog.add(changed("ada", "1"));
    assertThat(all()).containsExactly(changed("ada", "2"), changed("ada", "1"));
  }

  @Test
  void too_many_melt_into_one_for_each_owner_so_that_nobody_hears_of_others() {
    for (int i = 0; i < 1000; i++) {
      backlog.add(changed(i % 2 == 0 ? "ada" : "ben", "" + i));
    }
    assertThat(all())
        .containsExactlyInAnyOrder(changed("ada", "").asMany(), changed("ben", "").asMany());
  }

  private static LiveEvent changed(String owner, String id) {
    return new RecordChanged(NOTE, owner, Reached.NOBODY, id, "updated");
  }

  private List<LiveEvent> all() {
    List<LiveEvent> all = new ArrayList<>();
    for (LiveEvent event = backlog.next(); event != null; event = backlog.next()) {
      all.add(event);
    }
    return all;
  }
}
