package dev.offshoot.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How long it takes to make an app from its document, and to compile it. */
final class Generation {
  /** As the launcher starts Offshoot, but without its class archive. */
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

  private final Settings settings;
  private final Path folder;

  /**
   * @param folder where to make the app, time and again
   */
  Generation(Settings settings, Path folder) {
    this.settings = settings;
    this.folder = folder;
  }

  /**
   * What was measured, in milliseconds.
   *
   * @param command {@code offshoot render}: a process that writes the app and proves it
   * @param render the renderer alone, warm
   * @param cold the first compilation of a JVM
   * @param warm later ones
   * @param action one action against the compiled app, warm; empty if the app has none
   */
  record Times(Spread command, Spread render, Spread cold, Spread warm, Optional<Spread> action) {}

  /** Measures all; the app stands in the folder afterwards. */
  Times measure() {
    renderOnce(); // makes the launcher's class archive, if there is none yet
    List<Double> commands = new ArrayList<>();
    for (int i = 0; i < settings.pace().renders(); i++) {
      commands.add(renderOnce());
    }
    Map<String, List<Double>> inside = new TreeMap<>();
    for (int i = 1; i < settings.pace().renders(); i++) {
      inOneJvm(0, inside);
    }
    inOneJvm(settings.pace().repeats(), inside);
    return new Times(
        Spread.of(commands),
        Spread.of(inside.get("render.warm")),
        Spread.of(inside.get("compile.cold")),
        Spread.of(inside.get("compile.warm")),
        Optional.ofNullable(inside.get("compile.action")).map(Spread::of));
  }

  /** Makes the app in a process of its own; gives the milliseconds it took. */
  double renderOnce() {
    Programs.emptyFolder(folder);
    List<String> command =
        List.of(
            settings.root().resolve("offshoot").toString(),
            "render",
            settings.spec().toString(),
            "-o",
            folder.resolve("app").toString());
    return Programs.run("offshoot render", folder, folder.resolve("render.log"), command);
  }

  private void inOneJvm(int repeats, Map<String, List<Double>> times) {
    List<String> command = new ArrayList<>(List.of(Programs.java()));
    command.addAll(FLAGS);
    for (String name : List.of("api", "code", "file", "parser", "tree", "util")) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            InOneJvm.class.getName(),
            settings.spec().toString(),
            folder.resolve("app").toString(),
            Integer.toString(repeats)));
    Path log = folder.resolve("in-one-jvm.log");
    Programs.run("The JVM for the compiler", folder, log, command);
    for (String line : Programs.read(log).lines().toList()) {
      String[] words = line.split(" ");
      if (words.length == 2 && words[0].matches("(compile|render)\\.\\w+")) {
        times.computeIfAbsent(words[0], name -> new ArrayList<>()).add(Double.valueOf(words[1]));
      }
    }
  }
}
