package dev.offshoot.render;

import com.google.googlejavaformat.java.FormatterException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What is the same in every app but for its package: the template app without its sample models and
 * actions.
 */
final class PlatformSources {
  private static final String PACKAGE = "com.example.app";
  private static final String FOLDER = "com/example/app/";
  private static final Pattern NAME = Pattern.compile("\\bcom\\.example\\.app\\b");
  private static final Pattern NAME_IN_CODE =
      Pattern.compile("(?m)^(?!package |import ).*\\bcom\\.example\\.app\\b");
  private static final Pattern SOURCE = Pattern.compile(".*\\.(java|jte|sql|properties)");

  private final Map<String, byte[]> template;
  private final Formatter formatter;
  private final Map<String, SourceTree> byPackage = new ConcurrentHashMap<>();

  /** The sources of the given template app, by their paths in its project. */
  PlatformSources(Map<String, byte[]> template, Formatter formatter) {
    this.template = new TreeMap<>(template);
    this.formatter = formatter;
  }

  /** The files of an app in that package. */
  SourceTree in(String packageName) {
    return byPackage.computeIfAbsent(packageName, this::rename);
  }

  private SourceTree rename(String packageName) {
    List<SourceFile> files =
        template.entrySet().parallelStream()
            .filter(file -> isPlatform(file.getKey()))
            .map(file -> renamed(file.getKey(), file.getValue(), packageName))
            .toList();
    return SourceTree.of(files);
  }

  private static boolean isPlatform(String path) {
    int inPackage = path.indexOf(FOLDER);
    if (inPackage >= 0) {
      return path.startsWith("platform/", inPackage + FOLDER.length());
    }
    return !path.matches(".*/db/migration/V(?!001)\\d+__.*");
  }

  private SourceFile renamed(String path, byte[] content, String packageName) {
    if (packageName.equals(PACKAGE) || !SOURCE.matcher(path).matches()) {
      return new SourceFile(path, content, false);
    }
    String text = new String(content, StandardCharsets.UTF_8);
    String renamed = NAME.matcher(text).replaceAll(packageName);
    if (path.endsWith(".java")) {
      renamed = laidOut(path, renamed, NAME_IN_CODE.matcher(text).find());
    }
    return SourceFile.of(path.replace(FOLDER, packageName.replace('.', '/') + "/"), renamed);
  }

  /** A longer package can only change the order of imports, unless the code itself names it. */
  private String laidOut(String path, String source, boolean codeNamesPackage) {
    try {
      return codeNamesPackage ? formatter.format(source) : formatter.orderImports(source);
    } catch (FormatterException e) {
      throw new IllegalStateException(path + " of the template app cannot be formatted.", e);
    }
  }
}
