package dev.offshoot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
 * desk, light and dark; as many of them at once as there are processors. Pages with faults, or all
 * with {@code -Dscreenshots}, lie in {@code target/screenshots} afterwards.
 */
@ExtendWith(NeedsBrowser.class)
class WalkTest {
  private static final List<String> EXAMPLES = List.of("inventory", "kitchen-sink");

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Taking them is a fifth of the work, and helps only somebody who looks at them. */
  private static final boolean KEEPS_ALL = System.getProperty("screenshots") != null;

  private static final Map<String, Filled> APPS = new LinkedHashMap<>();
  private static final Map<String, Palette> PALETTES = new ConcurrentHashMap<>();

  /** Has a page of every kind. */
  private static final String WHOLE = "kitchen-sink";

  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static final Set<Visitor> WALKED = ConcurrentHashMap.newKeySet();
  private static final Queue<Double> PAINTS = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void start() {
    EXAMPLES.forEach(example -> APPS.put(example, Filled.start(example)));
  }

  @AfterAll
  static void stop() {
    APPS.values().forEach(Filled::close);
    List<Double> paints = PAINTS.stream().sorted().toList();
    if (!paints.isEmpty()) {
      // A machine that walks with several browsers at once is slower than anybody's; it is only
      // told.
      System.out.printf(
          "First paint of %d pages, in ms: median %.0f, most %.0f%n",
          paints.size(), paints.get(paints.size() / 2), paints.getLast());
    }
    if (WALKED.size() == Visitor.values().length) {
      assertThat(KnownPages.without(SEEN)).as("pages that nobody has walked").isEmpty();
    }
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
            Palette palette = PALETTES.computeIfAbsent(example, it -> new Palette());
            Path screenshots = SCREENSHOTS.resolve(example).resolve(visitor.name());
            Walk walk = new Walk(chrome, app.url(), palette, screenshots, KEEPS_ALL);
            walk.from(visitor.starts());
            PAINTS.addAll(walk.paints());
            assertThat(String.join("\n", walk.faults())).isEmpty();
            if (example.equals(WHOLE)) {
              SEEN.addAll(walk.seen());
              WALKED.add(visitor);
              assertThat(walk.forms()).containsAll(visitor.mustBeRefused());
            }
            assertThat(walk.seen()).containsAll(visitor.mustSee());
          }
        });
  }
}
