package dev.offshoot.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that there are, so that none is forgotten on a walk. */
final class KnownPages {
  private KnownPages() {}

  /** Those to be walked of which none of these addresses is one. */
  static List<String> without(Collection<String> seen) {
    List<String> lines = lines();
    Set<String> walked =
        seen.stream().flatMap(address -> page(lines, address).stream()).collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> !line.contains(" "))
        .filter(page -> !walked.contains(page))
        .toList();
  }

  /** As a server finds it: what stands there as it is goes before what may be anything. */
  private static Optional<String> page(List<String> lines, String address) {
    return lines.stream()
        .map(line -> line.split(" ")[0])
        .filter(page -> address.matches(expression(page)))
        .max(Comparator.comparing(KnownPages::literalParts));
  }

  private static long literalParts(String page) {
    return Stream.of(page.split("/")).filter(part -> !part.startsWith("{")).count();
  }

  private static List<String> lines() {
    try (InputStream file = KnownPages.class.getResourceAsStream("/pages.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("/"))
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
