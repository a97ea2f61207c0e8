package app.musicschoolmanager.platform.action.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestParts;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionFailed;
import app.musicschoolmanager.platform.action.ActionResult;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActionThreadsTest {
  private static final ActionDefinition GREET = ActionDefinition.named("greet", "Greet").build();

  private final AtomicBoolean exhausted = new AtomicBoolean();
  private final TestParts parts =
      TestParts.open(AppDefinition.named("Test").build(), Map.of(), Clock.systemUTC());
  private final ActionThreads threads = new ActionThreads(parts.services().database(), this::start);

  @AfterEach
  void close() {
    threads.close();
    parts.close();
  }

  /** As Java does where the operating system gives no more threads. */
  private void start(Thread thread) {
    if (exhausted.get()) {
      throw new OutOfMemoryError("unable to create native thread");
    }
    thread.start();
  }

  private ActionResult run() throws Throwable {
    return threads.run(
        new ActionThreads.Job("one", GREET, () -> ActionResult.of("Hello"), () -> {}, () -> {}));
  }

  @Test
  void what_finds_no_thread_gives_its_place_back_and_says_what_to_do() throws Throwable {
    exhausted.set(true);
    for (int i = 0; i < 40; i++) { // more than may run at once
      assertThatThrownBy(this::run)
          .isInstanceOf(ActionFailed.class)
          .hasMessage("The computer has no room for another action at the moment. Try again soon.");
    }
    exhausted.set(false);
    assertThat(run().message()).isEqualTo("Hello");
  }
}
