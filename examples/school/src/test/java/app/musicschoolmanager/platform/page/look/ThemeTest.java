package app.musicschoolmanager.platform.page.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
  private static List<Colour> colours(String css, String name) {
    return Pattern.compile("--" + name + ": (#[0-9a-f]{6})")
        .matcher(css)
        .results()
        .map(found -> Colour.of(found.group(1)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#000000", "#ffffff", "#0d6efd", "#f5c518", "#7f7f7f", "#00ff00", "#1a1a40"})
  void any_colour_stays_readable_in_light_and_dark(String colour) {
    String css = new Theme("App", colour, "").css();

    for (int dark = 0; dark < 2; dark++) {
      Colour surface = dark == 0 ? Colour.WHITE : Colour.of("#171c24");
      Colour ink = colours(css, "accent-ink").get(dark);
      Colour accent = colours(css, "accent").get(dark);
      assertThat(ink.contrast(surface)).isGreaterThan(4.5);
      assertThat(ink.contrast(colours(css, "accent-soft").get(dark))).isGreaterThan(4.5);
      assertThat(colours(css, "accent-text").get(dark).contrast(accent)).isGreaterThan(4.4);
    }
  }

  @Test
  void the_icon_shows_the_avatar_or_the_first_letter() {
    assertThat(new Theme("Atelier", "#7a3e9d", "").icon()).contains(">A</text>");
    assertThat(new Theme("Atelier", "#7a3e9d", "🧾").icon()).contains(">🧾</text>");
    assertThat(new Theme("Atelier", "#7a3e9d", "<&").icon()).contains(">&lt;&amp;</text>");
  }
}
