package app.musicschoolmanager.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.sight.MusicSchool;
import app.musicschoolmanager.platform.sight.Nursery;
import app.musicschoolmanager.platform.sight.RunningGroup;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who hears of records that are visible along ways. */
class VisibleEventsTest {

  @Test
  void members_hear_of_what_they_see_or_saw_until_then() throws Exception {
    try (Nursery nursery = Nursery.open()) {
      String mine = nursery.child("Mia", nursery.guardian);
      String theirs = nursery.child("Theo", nursery.other);
      try (Ears guardians = Ears.of(nursery.guardian);
          Ears admins = Ears.of(nursery.admin)) {
        rename(nursery, theirs);
        rename(nursery, mine);
        String booking = booking(nursery);
        String taken = "/api/models/test-booking/" + booking;
        String other = nursery.app.userId(nursery.other);
        nursery.admin.put(taken, Map.of("bookedBy", other)).expect(200);
        nursery.admin.put(taken, Map.of("room", "Green")).expect(200);
        nursery.admin.delete(taken).expect(204);
        rename(nursery, mine);

        assertThat(admins.next()).contains(theirs);
        assertThat(guardians.next()).contains(mine).contains("updated");
        assertThat(guardians.next()).contains(booking).contains("created");
        assertThat(guardians.next()).contains(booking).contains("deleted"); // as good as that
        assertThat(guardians.next()).contains(mine).contains("updated");
      }
    }
  }

  @Test
  void all_hear_of_what_everybody_sees_and_of_its_end() throws Exception {
    try (RunningGroup group = RunningGroup.open();
        Ears runners = Ears.of(group.runner);
        Ears others = Ears.of(group.other)) {
      String run = group.run("Hills");
      assertThat(others.next()).contains(run).contains("created");
      assertThat(runners.next()).contains(run).contains("created");
      String report = group.report("Spring", true);
      String one = RunningGroup.REPORTS + "/" + report;
      assertThat(others.next()).contains(report).contains("created");
      assertThat(runners.next()).contains(report).contains("created");
      group.app.admin().put(one, Map.of("done", false)).expect(200);
      assertThat(others.next()).contains(report).contains("deleted"); // as good as that
      assertThat(runners.next()).contains(report).contains("updated");
      group.app.admin().put(one, Map.of("title", "Late spring")).expect(200);
      String last = group.run("Stairs");
      assertThat(others.next()).contains(last);
      assertThat(runners.next()).contains(report).contains("updated");
    }
  }

  @Test
  void whoever_sees_a_record_no_longer_hears_that_it_is_gone_and_then_nothing() throws Exception {
    try (MusicSchool school = MusicSchool.open()) {
      String lesson = school.lesson("Scales", "draft");
      String one = MusicSchool.LESSONS + "/" + lesson;
      try (Ears pupils = Ears.of(school.pupil);
          Ears admins = Ears.of(school.app.admin())) {
        school.teacher.put(one, Map.of("title", "Slow scales")).expect(200);
        school.teacher.put(one, Map.of("state", "out")).expect(200);
        assertThat(pupils.next()).contains(lesson).contains("updated");
        school.teacher.put(one, Map.of("state", "draft")).expect(200);
        assertThat(pupils.next()).contains(lesson).contains("deleted");
        school.teacher.put(one, Map.of("title", "Slower scales")).expect(200);
        String last = school.lesson("Arpeggios", "out");

        assertThat(pupils.next()).contains(last);
        assertThat(admins.next()).contains(lesson).contains("updated");
        assertThat(admins.next()).doesNotContain("deleted");
      }
    }
  }

  private static void rename(Nursery nursery, String child) {
    String name = "Child " + System.nanoTime();
    nursery.admin.put(Nursery.CHILDREN + "/" + child, Map.of("name", name)).expect(200);
  }

  private static String booking(Nursery nursery) {
    return Nursery.id(nursery.guardian.post("/api/models/test-booking", Map.of("room", "Blue")));
  }
}
