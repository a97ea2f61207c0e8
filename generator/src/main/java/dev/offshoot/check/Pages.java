package dev.offshoot.check;

import dev.offshoot.Problem;
import dev.offshoot.disk.Folders;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pages turned into Java, so that javac checks them like any other code.
 *
 * @param java path to Java text, ready to compile
 * @param findings what the page compiler objects to
 */
record Pages(SortedMap<String, String> java, List<Finding> findings) {
  static final String FOLDER = "src/main/jte/";
  static final Pages NONE = new Pages(new TreeMap<>(), List.of());

  /** The package that TemplateEngine.createPrecompiled looks in. */
  private static final String PACKAGE = "gg.jte.generated.precompiled";

  private static final Pattern NAME = Pattern.compile("String JTE_NAME = \"([^\"]+)\"");
  private static final Pattern LINES = Pattern.compile("int\\[\\] JTE_LINE_INFO = \\{([0-9,]*)\\}");

  static Pages translate(SourceTree jte) {
    if (jte.size() == 0) {
      return NONE;
    }
    try {
      Path out = Files.createTempDirectory("offshoot-pages");
      try {
        return translate(new Resolver(jte), out);
      } finally {
        Folders.delete(out);
      }
    } catch (IOException e) {
      throw Problem.of(
              Problem.Kind.OUTPUT,
              "The pages could not be translated",
              "the temporary folder cannot be written: " + e.getMessage(),
              "Free some space or set -Djava.io.tmpdir to a writable folder")
          .causedBy(e);
    }
  }

  private static Pages translate(Resolver pages, Path out) throws IOException {
    try {
      var engine = TemplateEngine.create(pages, out, ContentType.Html, null, PACKAGE);
      engine.setTrimControlStructures(true);
      engine.generateAll();
    } catch (TemplateException e) {
      return new Pages(
          new TreeMap<>(), List.of(new Finding("page", FOLDER, 0, e.getMessage(), "")));
    }
    var java = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        java.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return new Pages(java, List.of());
  }

  /** Where a line of translated Java comes from, as page path and line; null if not from a page. */
  Map.Entry<String, Integer> origin(String path, int line) {
    String text = java.get(path);
    if (text == null) {
      return null;
    }
    Matcher name = NAME.matcher(text);
    Matcher lines = LINES.matcher(text);
    if (!name.find() || !lines.find()) {
      return null;
    }
    String[] numbers = lines.group(1).split(",");
    int index = Math.clamp(line - 1, 0, numbers.length - 1);
    return Map.entry(FOLDER + name.group(1), Integer.parseInt(numbers[index]) + 1);
  }

  /** Gives the page compiler its texts from memory. */
  private record Resolver(SourceTree tree) implements CodeResolver {
    @Override
    public String resolve(String name) {
      return tree.find(FOLDER + name).map(SourceFile::text).orElse(null);
    }

    @Override
    public long getLastModified(String name) {
      return 0;
    }

    @Override
    public List<String> resolveAllTemplateNames() {
      return tree.paths().stream()
          .filter(path -> path.endsWith(".jte"))
          .map(path -> path.substring(FOLDER.length()))
          .toList();
    }
  }
}
