package app.runninggrouplog.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.runninggrouplog.platform.AppDefinition;
import app.runninggrouplog.platform.TestClock;
import app.runninggrouplog.platform.TestParts;
import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.auth.Caller;
import app.runninggrouplog.platform.stop.StopTime;
import app.runninggrouplog.platform.web.Json;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs for which somebody waits, such as a program that has begun them, in an app that stops. */
class StoppedRunTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CountDownLatch entered = new CountDownLatch(1);
  private final TestClock clock = new TestClock();
  private final AppDefinition definition =
      AppDefinition.named("Waiting")
          .actions(
              new Probe(
                  ActionDefinition.named("wait", "Wait")
                      .audience(Audience.BOTH)
                      .timeout(Duration.ofMinutes(5))
                      .build(),
                  context -> {
                    entered.countDown();
                    new CountDownLatch(1).await();
                    return ActionResult.of("never");
                  }))
          .build();

  private final TestParts data = TestParts.open(definition, Map.of(), clock);
  private final TestParts app = TestParts.beside(data.folder(), definition, clock);
  private final Thread program = new Thread(this::begin);

  private void begin() {
    RawInput nothing = RawInput.json(Json.MAPPER.createObjectNode());
    app.services().actions().run("wait", nothing, Caller.SYSTEM, TriggerSource.API);
  }

  @BeforeEach
  void begun() throws InterruptedException {
    program.start();
    assertThat(entered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @AfterEach
  void close() {
    data.close();
  }

  private void isNoted() {
    ActionExecution run =
        data.services()
            .actions()
            .log()
            .page(ActionLogQuery.visibleTo(Caller.SYSTEM))
            .entries()
            .getFirst();
    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(run.error()).isEqualTo("It was stopped because the app is shutting down.");
  }

  @Test
  void one_is_noted_as_stopped_before_the_data_is_let_go() throws Exception {
    app.close(StopTime.in(Duration.ofMillis(1)));
    isNoted();
    assertThat(program.join(PATIENCE)).isTrue();
  }

  @Test
  void one_is_noted_as_stopped_also_when_the_server_interrupts_who_waits_for_it() throws Exception {
    program.interrupt();
    assertThat(program.join(PATIENCE)).isTrue();
    isNoted();
    app.close(StopTime.in(Duration.ofMillis(1)));
  }
}
