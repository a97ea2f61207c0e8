package dev.offshoot.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The same document gives the same bytes, wherever and whenever it is rendered. */
@Isolated("it changes the locale")
class DeterminismTest {
  private static final String EXPECTED = Fixture.RENDERER.render(Fixture.KITCHEN_SINK).digest();

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void it_does_not_depend_on_locale_or_time_zone() {
    Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    assertThat(new Renderer().render(Fixture.KITCHEN_SINK).digest()).isEqualTo(EXPECTED);
  }

  @Test
  void it_does_not_depend_on_what_was_rendered_before() {
    Renderer renderer = new Renderer();
    renderer.render(Fixture.SAMPLE);
    assertThat(renderer.render(Fixture.KITCHEN_SINK).digest()).isEqualTo(EXPECTED);
    assertThat(renderer.render(Fixture.KITCHEN_SINK).digest()).isEqualTo(EXPECTED);
  }

  @Test
  void it_does_not_depend_on_the_order_of_resources() {
    Map<String, byte[]> files =
        TemplateResources.below(
            "offshoot/app/", "src/main/java/com/example/app/platform/user/Role.java");
    List<String> paths = new ArrayList<>(files.keySet());
    Collections.shuffle(paths, new Random(1));
    Map<String, byte[]> shuffled = new LinkedHashMap<>();
    paths.forEach(path -> shuffled.put(path, files.get(path)));
    assertThat(new PlatformSources(shuffled, new Formatter()).in("a.b").digest())
        .isEqualTo(new PlatformSources(files, new Formatter()).in("a.b").digest());
  }
}
