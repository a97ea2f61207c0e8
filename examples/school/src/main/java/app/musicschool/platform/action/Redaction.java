package app.musicschool.platform.action;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Masks the secrets that a run was given, wherever they turn up in what is kept of it. */
final class Redaction {
  static final String MASK = "•••";

  // A shorter one would mask ordinary words.
  private static final int SHORTEST = 4;

  private final Set<String> secrets = new LinkedHashSet<>();

  Redaction(Collection<String> secrets) {
    learn(secrets);
  }

  /** Masks these as well, which have come up meanwhile. */
  void learn(Collection<String> more) {
    for (String secret : more) {
      if (secret.length() >= SHORTEST) {
        secrets.add(secret);
        secrets.add(new String(JsonStringEncoder.getInstance().quoteAsString(secret)));
      }
    }
  }

  String clean(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean == null ? null : clean.replace(secret, MASK);
    }
    return clean;
  }
}
