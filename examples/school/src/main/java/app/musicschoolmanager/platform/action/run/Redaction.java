package app.musicschoolmanager.platform.action.run;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Masks the secrets that a run was given, wherever they turn up in what is kept of it. */
public final class Redaction {
  public static final String MASK = "•••";

  // A shorter one would mask ordinary words.
  private static final int SHORTEST = 4;

  /**
   * More than one thread learns and cleans while the run is under way. The longest go first, lest
   * the rest of one be left where it begins like a shorter one.
   */
  private final Set<String> secrets =
      new ConcurrentSkipListSet<>(
          Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));

  public Redaction(Collection<String> secrets) {
    learn(secrets);
  }

  /** Masks these as well, which have come up meanwhile. */
  public void learn(Collection<String> more) {
    for (String secret : more) {
      if (secret.length() >= SHORTEST) {
        secrets.add(secret);
        secrets.add(new String(JsonStringEncoder.getInstance().quoteAsString(secret)));
      }
    }
  }

  /** The text with each of them masked; null for null. */
  public String clean(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean == null ? null : clean.replace(secret, MASK);
    }
    return clean;
  }
}
