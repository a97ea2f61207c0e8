package dev.offshoot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of faults speaks of the platform as it is. */
class FaultTest {
  @Test
  void every_fault_can_be_planted() throws IOException {
    SourceTree app = FaultyApp.sources();
    List<String> misfits = new ArrayList<>();
    for (Fault fault : Fault.all()) {
      try {
        fault.plantedIn(app, FaultyApp.PLATFORM);
      } catch (AssertionError e) {
        misfits.add(e.getMessage());
      }
    }
    assertThat(misfits).isEmpty();
  }
}
