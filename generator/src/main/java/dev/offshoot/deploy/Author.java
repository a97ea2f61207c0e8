package dev.offshoot.deploy;

import dev.offshoot.Problem;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.PersonIdent;

/** Who commits. */
final class Author {

  private static final Pattern FORM = Pattern.compile("([^<>\n]+?)\\s*<([^<>\\s]+)>");

  private Author() {}

  /** Reads {@code Name <address>}. */
  static PersonIdent at(String text, Clock clock) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw Problem.of(
          Problem.Kind.USAGE,
          "The author \"" + text + "\" cannot be read",
          "",
          "Write it as --author 'Ada Lovelace <ada@example.com>'.");
    }
    return new PersonIdent(matcher.group(1), matcher.group(2), clock.instant(), ZoneOffset.UTC);
  }
}
