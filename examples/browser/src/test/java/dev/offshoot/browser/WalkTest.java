package dev.offshoot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Follows every link of the example apps, as different people, at the size of a phone and of a
 * desk, light and dark. What it sees lies in {@code target/screenshots} afterwards.
 */
@ExtendWith(NeedsBrowser.class)
class WalkTest {
  private static final List<String> EXAMPLES = List.of("inventory", "kitchen-sink");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TestFactory
  Stream<DynamicContainer> every_page_is_sound_for_everybody() {
    return EXAMPLES.stream().map(WalkTest::walks);
  }

  // The app starts when its first walk is asked for, and stops after its last.
  private static DynamicContainer walks(String example) {
    Stream<DynamicTest> walks =
        Stream.of(example)
            .map(Filled::start)
            .flatMap(app ->
                Stream.of(Visitor.values())
                    .map(visitor -> walk(app, example, visitor))
                    .onClose(app::close));
    return DynamicContainer.dynamicContainer(example, walks);
  }

  private static DynamicTest walk(Filled app, String example, Visitor visitor) {
    return DynamicTest.dynamicTest(
        visitor.name(),
        () -> {
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
