package dev.offshoot.boot;

import dev.offshoot.check.RunningClassPath;
import java.io.File;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** How a compiled app is started with the Java and the libraries of this process. */
final class AppCommand {

  private static final int KEY_BYTES = 32;

  private AppCommand() {}

  static List<String> of(Path classes, String mainClass, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(
        classes
            + File.pathSeparator
            + RunningClassPath.libraries().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
    command.add(mainClass);
    return command;
  }

  /** A key of an app, in the form its settings take. */
  static String randomKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
