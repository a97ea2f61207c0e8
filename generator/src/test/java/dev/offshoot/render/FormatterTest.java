package dev.offshoot.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.FormatterException;
import org.junit.jupiter.api.Test;

class FormatterTest {

  @Test
  void a_long_text_is_laid_out_as_whoever_formats_the_app_again_would_lay_it_out()
      throws FormatterException {
    String source =
        """
        class Reminder {
          String request(boolean tomorrow) {
            if (tomorrow) {
              return "Ihre Ausleihe endet morgen. Bitte geben Sie das Gerät rechtzeitig beim Gerätewart zurück.";
            }
            return "";
          }
        }
        """;
    String formatted = new Formatter().format(source);
    assertThat(formatted).contains("beim Gerätewart\"\n          + \" zurück.\"");
    assertThat(new com.google.googlejavaformat.java.Formatter().formatSource(formatted))
        .isEqualTo(formatted);
  }
}
