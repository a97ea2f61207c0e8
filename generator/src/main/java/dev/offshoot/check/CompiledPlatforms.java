package dev.offshoot.check;

import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The platforms that this process has compiled. A platform names nothing of the app that it stands
 * in, so that one compilation does for all versions of an app: nine tenths of the work.
 */
final class CompiledPlatforms {
  private static final int KEPT = 4;
  private static final Pattern SOURCES = Pattern.compile("src/main/java/(.*/)?platform/.*\\.java");

  /** By the digest of their sources: the same sources are the same platform. */
  private static final Map<String, Compiled> KNOWN = new ConcurrentHashMap<>();

  private CompiledPlatforms() {}

  /** The sources of the platform and its pages; nothing of a tree that has no platform. */
  static SourceTree sources(SourceTree app) {
    List<SourceFile> platform =
        app.files().stream().filter(file -> SOURCES.matcher(file.path()).matches()).toList();
    return platform.isEmpty()
        ? SourceTree.empty()
        : SourceTree.of(platform).withAll(app.under(Pages.FOLDER));
  }

  /** What became of these sources, which are compiled if they never were. */
  static Compiled of(SourceTree sources, Function<SourceTree, Compiled> compiler) {
    String digest = sources.digest();
    if (KNOWN.size() >= KEPT && !KNOWN.containsKey(digest)) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(digest, it -> compiler.apply(sources));
  }
}
