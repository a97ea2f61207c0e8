package dev.offshoot.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The app as its owner builds and starts it. */
record BuiltApp(Path folder) {
  /** As the app's own start script has them. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseG1GC",
          "-XX:+ExplicitGCInvokesConcurrent",
          "-XX:G1HeapRegionSize=1m",
          "-Xms40m",
          "-Xmn16m",
          "-Djdk.virtualThreadScheduler.parallelism=8",
          "-XX:Tier4InvocationThreshold=20000",
          "-XX:Tier4MinInvocationThreshold=2400",
          "-XX:Tier4CompileThreshold=60000",
          "-XX:Tier4BackEdgeThreshold=160000");

  private static final String SCRIPT = "run";
  private static final String LOG = "server.log";

  /** Builds an app by its own build; {@code MVN} in the environment names another Maven. */
  static BuiltApp build(Path folder) {
    String maven = System.getenv("MVN");
    List<String> command =
        Arrays.asList(
            ((maven == null ? "./mvnw" : maven) + " -B -q -ntp package -DskipTests").split(" +"));
    Programs.run("The build of the app", folder, folder.resolveSibling("build.log"), command);
    String script = Programs.read(folder.resolve(SCRIPT));
    for (String flag : FLAGS) {
      if (!script.contains(flag)) {
        throw new IllegalStateException("The app's start script no longer has " + flag + ".");
      }
    }
    return new BuiltApp(folder);
  }

  /** Starts it by its own script, with its data in a folder. */
  Server start(Path data) {
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "DATA_DIR",
            data.resolve("data").toString(),
            "SESSION_KEY",
            key((byte) 1),
            "DATA_KEY",
            key((byte) 2));
    return Server.start(
        List.of(folder.resolve(SCRIPT).toString()), environment, folder, data.resolve(LOG));
  }

  /** The file of its database, with its data in that folder. */
  static Path database(Path data) {
    return data.resolve("data/app.db");
  }

  /** The cache of classes that it has made for itself, if there is one. */
  Optional<Path> classCache() {
    try (Stream<Path> files = Files.list(folder.resolve("target"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the least that Javalin can do, on the same libraries and with the same flags. */
  Server startHello(Path data) {
    String libraries = folder.resolve("target/lib") + "/*";
    String path = System.getProperty("bench.classes") + File.pathSeparator + libraries;
    List<String> command = command("-cp", path, Hello.class.getName());
    return Server.start(command, Map.of(), data, data.resolve(LOG));
  }

  private static List<String> command(String... rest) {
    List<String> command = new ArrayList<>(List.of(Programs.java()));
    command.addAll(FLAGS);
    command.addAll(List.of(rest));
    return command;
  }

  private static String key(byte fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
