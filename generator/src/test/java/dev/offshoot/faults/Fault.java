package dev.offshoot.faults;

import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fault that is planted in an app.
 *
 * @param name what is wrong, as a sentence
 * @param promise the shipped test that has to fail, as {@code package.Class.method}
 * @param told what its failure has to say
 */
record Fault(String name, List<Patch> patches, String promise, String told) {
  private static final String LIST = "faults.txt";

  /** The scope that reaches everybody's records. */
  private static final String EVERYTHING =
      "new {platform}.model.Scope({platform}.auth.Caller.SYSTEM,"
          + " {platform}.model.DataScope.SYSTEM_WIDE)";

  private static final Pattern PATCH =
      Pattern.compile("in (\\S+)\n<<<\n(.*?)\n===\n(.*?)\n?>>>\n", Pattern.DOTALL);
  private static final Pattern CAUGHT = Pattern.compile("caught by (\\S+): (.+)\n*\\Z");

  /** One text of a file of the platform, and what stands there instead. */
  record Patch(String file, String before, String after) {}

  /** All faults that are described beside this class. */
  static List<Fault> all() {
    try (InputStream in = Fault.class.getResourceAsStream(LIST)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Fault> faults = new ArrayList<>();
      for (String part : text.split("(?m)^## ")) {
        if (!part.startsWith("#")) {
          faults.add(read(part));
        }
      }
      return faults;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fault read(String part) {
    List<Patch> patches = new ArrayList<>();
    Matcher patch = PATCH.matcher(part);
    while (patch.find()) {
      patches.add(new Patch(patch.group(1), patch.group(2), patch.group(3)));
    }
    Matcher caught = CAUGHT.matcher(part);
    if (patches.isEmpty() || !caught.find()) {
      throw new IllegalArgumentException("This fault is not written as the others are: " + part);
    }
    String name = part.lines().findFirst().orElseThrow();
    return new Fault(name, patches, caught.group(1), caught.group(2));
  }

  /**
   * The patched files of an app. A patch that does not fit exactly once is a fault of this list.
   */
  SourceTree plantedIn(SourceTree app, String platform) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Patch patch : patches) {
      String path = "src/main/java/" + platform.replace('.', '/') + "/" + patch.file();
      String text = texts.computeIfAbsent(path, it -> text(app, it));
      int at = text.indexOf(patch.before());
      if (at < 0 || text.indexOf(patch.before(), at + 1) >= 0) {
        throw new AssertionError(
            "“%s” has to be adapted: %s does not hold this text exactly once:\n%s"
                .formatted(name, patch.file(), patch.before()));
      }
      texts.put(
          path,
          text.replace(
              patch.before(),
              patch.after().replace("{everything}", EVERYTHING).replace("{platform}", platform)));
    }
    return SourceTree.of(
        texts.entrySet().stream()
            .map(file -> SourceFile.of(file.getKey(), file.getValue()))
            .toList());
  }

  /** Whether these failures say what they have to. */
  boolean isToldBy(List<String> failures) {
    return Pattern.compile(told).matcher(String.join("\n", failures)).find();
  }

  private static String text(SourceTree app, String path) {
    return app.paths().contains(path) ? app.text(path) : "";
  }
}
