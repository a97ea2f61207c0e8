package dev.offshoot.browser;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every action and schedule of two examples, run by hand in a real browser while services are well
 * and while they fail: what the page tells, and what the audit shows of it.
 */
@ExtendWith(NeedsBrowser.class)
class OutageStoriesTest {
  @TestFactory
  Stream<DynamicTest> every_action_tells_in_the_browser_how_it_went() {
    return each(OutageStories::actions);
  }

  @TestFactory
  Stream<DynamicTest> every_schedule_tells_in_the_browser_how_it_went() {
    return each(OutageStories::schedules);
  }

  /** With the names of their mail servers. */
  private static Stream<DynamicTest> each(Consumer<OutageStories> told) {
    return Map.of("inventory", Set.of("email"), "kitchen-sink", Set.of("mail")).entrySet().stream()
        .map(each ->
            dynamicTest(
                each.getKey(),
                () -> {
                  try (Played app = Played.start(each.getKey());
                      Chrome chrome = Chrome.open(Chrome.installed().orElseThrow())) {
                    told.accept(new OutageStories(app, chrome, each.getValue()));
                  }
                }));
  }
}
