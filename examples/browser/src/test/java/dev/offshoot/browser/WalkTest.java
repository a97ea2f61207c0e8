package dev.offshoot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Follows every link of the example apps, as different people, at the size of a phone and of a
 * desk, light and dark; as many of them at once as there are processors. What they see lies in
 * {@code target/screenshots} afterwards.
 */
@ExtendWith(NeedsBrowser.class)
class WalkTest {
  private static final List<String> EXAMPLES = List.of("inventory", "kitchen-sink");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final Map<String, Filled> APPS = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    EXAMPLES.forEach(example -> APPS.put(example, Filled.start(example)));
  }

  @AfterAll
  static void stop() {
    APPS.values().forEach(Filled::close);
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> every_page_is_sound_for_everybody() {
    return Stream.of(Visitor.values())
        .flatMap(visitor -> EXAMPLES.stream().map(example -> walk(example, visitor)));
  }

  private static DynamicTest walk(String example, Visitor visitor) {
    return DynamicTest.dynamicTest(
        example + " as " + visitor,
        () -> {
          Filled app = APPS.get(example);
          try (Chrome chrome = Chrome.open(Chrome.installed().orElseThrow())) {
            visitor.person(app).ifPresent(chrome::signIn);
            Walk walk =
                new Walk(chrome, app.url(), SCREENSHOTS.resolve(example).resolve(visitor.name()));
            walk.from(visitor.start());
            assertThat(String.join("\n", walk.faults())).isEmpty();
            assertThat(walk.seen()).containsAll(visitor.mustSee());
          }
        });
  }
}
