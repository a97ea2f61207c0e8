package app.gardentoolrental.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.gardentoolrental.App;
import app.gardentoolrental.platform.AppDefinition;
import app.gardentoolrental.platform.action.Action;
import app.gardentoolrental.platform.action.ActionExamples;
import app.gardentoolrental.platform.action.ActionResult;
import app.gardentoolrental.platform.example.Example;
import app.gardentoolrental.platform.example.MonthRun;
import app.gardentoolrental.platform.model.DataScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Thirty days of the app's schedules, as far as its actions have examples. */
class ThirtyDaysTest {
  @Test
  void nothing_fails_and_nothing_is_done_twice() throws IOException {
    AppDefinition app = App.definition();
    Map<String, List<Example>> examples = new HashMap<>();
    for (Action action : app.actions()) {
      List<Example> all = ActionExamples.examples(action);
      if (!all.isEmpty()) {
        examples.put(action.definition().id(), all);
      }
    }
    assertThat(MonthRun.differences(app, examples)).isEmpty();
  }

  @Test
  void each_runs_as_often_as_it_should_and_failures_are_counted() throws IOException {
    AtomicInteger runs = new AtomicInteger();
    Action tidy =
        Timed.action(
            "tidy",
            DataScope.SYSTEM_WIDE,
            context -> {
              runs.incrementAndGet();
              return ActionResult.of("Tidied");
            });
    AppDefinition app =
        AppDefinition.named("Timed")
            .actions(tidy, Timed.failing())
            .schedules(
                List.of(
                    Schedule.daily("nightly", "Nightly").run("tidy").build(),
                    Schedule.weekly("weekly", "Weekly").run("fail").build()))
            .build();
    List<Example> any = Example.read("[{\"name\": \"It runs\"}]".getBytes(StandardCharsets.UTF_8));
    assertThat(MonthRun.differences(app, Map.of("tidy", any, "fail", any)))
        .containsExactly(
            "“Weekly” failed in 5 of 5 runs, first on 2026-01-15T09:00:00Z: Step 1, fail: No"
                + " paper.");
    assertThat(runs).hasValue(30);
  }
}
