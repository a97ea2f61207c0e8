package app.musicschoolmanager.platform.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.mail.MailServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the app has said in English is said in the language of its pages. */
class ToldTest {
  /** Said by the library that sends mail; see {@link MailServer}. */
  private static final Set<String> OF_THE_LIBRARY = Set.of("told.noConnection", "told.noHost");

  private static Told in(Locale locale) {
    return new Told(Messages.in(locale));
  }

  @Test
  void sentences_are_known_again_with_what_they_are_about_and_within_others() {
    Told german = in(Locale.GERMAN);
    assertThat(german.said("An administrator can see why."))
        .isEqualTo("Jemand aus der Administration kann sehen, warum.");
    assertThat(german.said("Attempt 2 of 3: Shop could not be reached at a.example: {9} $1"))
        .isEqualTo("Versuch 2 von 3: Shop war unter a.example nicht zu erreichen: {9} $1");
    assertThat(german.said("Step 2, Senden: The mail to a@b.example was not sent by Post: 550 No"))
        .isEqualTo(
            "Schritt 2, Senden: Die E-Mail an a@b.example wurde von Post nicht gesendet: 550 No");
    assertThat(german.said("Jahr must be a number.\nSent by hand"))
        .isEqualTo("Jahr muss eine Zahl sein.\nSent by hand");
    String late = "It took longer than 30 seconds and was stopped.";
    assertThat(german.said(late + " What it had done until then stays done."))
        .startsWith("Es dauerte länger als 30 Sekunden und wurde angehalten.");
    assertThat(german.said("Couldn't connect to host, port: smtp.invalid, 587; timeout 10000"))
        .isEqualTo("Keine Verbindung zu smtp.invalid, Port 587 (gewartet: 10000 ms)");
  }

  @Test
  void what_others_have_said_stays_as_it_is() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
      assertThat(in(locale).said("Three loans were extended.\nNo more."))
          .isEqualTo("Three loans were extended.\nNo more.");
      assertThat(in(locale).said(null)).isNull();
    }
    assertThat(in(Locale.ENGLISH).said("An administrator can see why."))
        .isEqualTo("An administrator can see why.");
  }

  /** Else a sentence that is worded anew would come out in English again. */
  @Test
  void the_app_still_says_each_of_these_sentences() throws IOException {
    String said = sources();
    Messages english = Messages.in(Locale.ENGLISH);
    for (String key : english.keys("told.")) {
      if (!OF_THE_LIBRARY.contains(key)) {
        for (String part : english.text(key).split("\\{\\d}|(?<=\\.) ")) {
          String words = part.strip().replaceAll("\\.$", "");
          assertThat(said.contains(words)).as(key + ": " + words).isTrue();
        }
      }
    }
  }

  /** All Java of the platform, with texts that go over several lines in one. */
  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    String platform = MailServer.class.getPackageName().replaceFirst("\\.mail$", "");
    Path folder = Path.of("src", "main", "java", platform.replace('.', '/'));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString().replaceAll("\"\\s*\\+\\s*\"", "");
  }
}
