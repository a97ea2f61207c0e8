package dev.offshoot.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example app whose services are played by its own test classes, in a process of its own: it
 * reaches nothing but this machine, which the app in its jar refuses to call.
 */
final class Played implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile(".* is at (http://\\S+)");
  private static final String ANSWER = "scene ";
  private static final String MAIN = "platform/outage/PlayedApp.class";

  private final Process process;
  private final BufferedWriter wishes;
  private final BufferedReader answers;
  private final List<String> said = new ArrayList<>();
  private final String url;

  private Played(Process process) throws IOException {
    this.process = process;
    this.wishes = process.outputWriter();
    this.answers = process.inputReader();
    Matcher address = ADDRESS.matcher(line(ADDRESS.asMatchPredicate()));
    address.matches();
    this.url = address.group(1);
  }

  /** Starts the example in this folder of {@code examples}. */
  static Played start(String name) {
    Path target = Path.of("..", name, "target").toAbsolutePath().normalize();
    try {
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              String.join(
                  File.pathSeparator,
                  target.resolve("test-classes").toString(),
                  target.resolve("classes").toString(),
                  target.resolve("lib").resolve("*").toString(),
                  System.getProperty("java.class.path")),
              main(target.resolve("test-classes")));
      return new Played(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String main(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString().replace(File.separatorChar, '/'))
          .filter(file -> file.endsWith(MAIN))
          .map(file -> file.replaceFirst("\\.class$", "").replace('/', '.'))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("Build the example in " + classes));
    }
  }

  String url() {
    return url;
  }

  /** Brings about the state of an example; services do what it says if no outage is named. */
  JsonNode begin(String kind, String id, String outage) {
    ObjectNode wish = Person.JSON.createObjectNode().put(kind, id);
    if (outage != null) {
      wish.put("outage", outage);
    }
    return ask(wish);
  }

  /** What services have got so far, and whether the app was led astray. */
  JsonNode outside() {
    return ask(Person.JSON.createObjectNode());
  }

  private JsonNode ask(ObjectNode wish) {
    try {
      wishes.write(wish + "\n");
      wishes.flush();
      return Person.JSON.readTree(line(text -> text.startsWith(ANSWER)).substring(ANSWER.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line(Predicate<String> wanted) throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (wanted.test(line)) {
        return line;
      }
      said.add(line);
    }
    throw new IllegalStateException("The example ended: " + String.join("\n", said));
  }

  @Override
  public void close() {
    try {
      wishes.close();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
