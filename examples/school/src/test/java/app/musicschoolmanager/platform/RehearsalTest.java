package app.musicschoolmanager.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.App;
import java.io.File;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RehearsalTest {
  @Test
  @Timeout(30)
  void it_visits_the_app_stops_it_and_leaves_nothing_behind() {
    File temporary = new File(System.getProperty("java.io.tmpdir"));
    RunningApp app = Rehearsal.of(App.definition(), Clock.systemUTC());
    File folder = app.services().config().dataDir().toFile();
    assertThat(folder).hasParent(temporary).doesNotExist();
    app.awaitStop(); // returns because it is stopped
  }
}
