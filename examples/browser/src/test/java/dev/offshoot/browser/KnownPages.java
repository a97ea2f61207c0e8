package dev.offshoot.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** The pages that there are, so that none is forgotten on a walk. */
final class KnownPages {
  private KnownPages() {}

  /** Those to be walked of which none of these addresses is one. */
  static List<String> without(Collection<String> seen) {
    return toWalk().stream()
        .filter(page -> seen.stream().noneMatch(address -> address.matches(expression(page))))
        .toList();
  }

  private static List<String> toWalk() {
    try (InputStream file = KnownPages.class.getResourceAsStream("/pages.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("/") && !line.contains(" "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For a record's id, a walk writes {@code *}; other names stand there as they are. */
  private static String expression(String page) {
    return page.replace("{id}", "(\\*|[a-z-]+)").replaceAll("\\{[a-z]+}", "[a-z-]+") + "(\\?.*)?";
  }
}
