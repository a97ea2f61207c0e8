package dev.offshoot.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The app as its owner builds and starts it. */
record BuiltApp(Path folder) {
  /** As the app's own start script has them. */
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

  /** Builds an app by its own build; {@code MVN} in the environment names another Maven. */
  static BuiltApp build(Path folder) {
    String maven = System.getenv("MVN");
    List<String> command =
        Arrays.asList(
            ((maven == null ? "./mvnw" : maven) + " -B -q -ntp package -DskipTests").split(" +"));
    Programs.run("The build of the app", folder, folder.resolveSibling("build.log"), command);
    return new BuiltApp(folder);
  }

  /** Starts it with its data in a folder. */
  Server start(Path data) {
    List<String> command = command("-jar", folder.resolve("target/app.jar").toString());
    Map<String, String> environment =
        Map.of(
            "DATA_DIR",
            data.resolve("data").toString(),
            "SESSION_KEY",
            key((byte) 1),
            "DATA_KEY",
            key((byte) 2));
    return Server.start(command, environment, data);
  }

  /** Starts the least that Javalin can do, on the same libraries and with the same flags. */
  Server startHello(Path data) {
    String libraries = folder.resolve("target/lib") + "/*";
    String path = System.getProperty("bench.classes") + File.pathSeparator + libraries;
    return Server.start(command("-cp", path, Hello.class.getName()), Map.of(), data);
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
