package dev.offshoot.deploy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The git program of this machine, which is needed only to run the hooks of a local remote. */
final class GitProgram {

  private GitProgram() {}

  static boolean isInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
        .filter(folder -> !folder.isBlank())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "git")));
  }
}
