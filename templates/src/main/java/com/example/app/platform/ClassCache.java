package com.example.app.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the cache of loaded classes from which the next start is twice as fast, when the start
 * script says where it is missing. A {@link Rehearsal} in a process of its own says what is loaded.
 *
 * <p>The script names it after the app, its libraries and Java, and takes none of another name. So
 * it comes to stand under its name only when it is whole, and only if the app is still the one that
 * the name tells of.
 */
final class ClassCache {
  private static final Logger LOG = Logger.getLogger(ClassCache.class.getName());
  private static final String WANTED = "app.classCache";

  /** Whoever has just started the app wants to see it first. */
  private static final Duration DELAY = Duration.ofSeconds(3);

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Path cache;
  private final Path jar;

  ClassCache(Path cache, Path jar) {
    this.cache = cache.toAbsolutePath();
    this.jar = jar;
  }

  /** Makes it in the background if it is missing. That it cannot be made does not matter. */
  static void makeIfMissing() {
    String wanted = System.getProperty(WANTED);
    String jar = System.getProperty("java.class.path");
    if (wanted == null || !jar.endsWith(".jar")) {
      return;
    }
    ClassCache cache = new ClassCache(Path.of(wanted), Path.of(jar));
    Thread.ofPlatform().daemon().name("class-cache").start(cache::make);
  }

  private void make() {
    try {
      Thread.sleep(DELAY);
      write();
      LOG.fine("The next start will be faster.");
    } catch (IOException e) {
      LOG.log(Level.INFO, "The next start will be no faster than this one was.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() throws IOException, InterruptedException {
    requireSameApp();
    Path unfinished =
        Files.createTempFile(cache.getParent(), cache.getFileName().toString(), ".new");
    try {
      rehearse(unfinished);
      requireSameApp();
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    removeOthers();
  }

  /** Somebody may build the app anew while it runs. */
  private void requireSameApp() throws IOException {
    if (!cache.getFileName().toString().contains(sha256(jar))) {
      throw new IOException(jar + " is no longer what was started.");
    }
  }

  /** What a rehearsal loads is written down, and then archived by a process that runs nothing. */
  private void rehearse(Path file) throws IOException, InterruptedException {
    Path classes = Path.of(file + ".classes");
    try {
      java("-XX:DumpLoadedClassList=" + classes, Rehearsal.flag(), "-jar", jar.toString());
      java(
          "-Xshare:dump",
          "-XX:+AOTClassLinking", // which Java 21 does not know yet
          "-XX:SharedClassListFile=" + classes,
          "-XX:SharedArchiveFile=" + file,
          "-cp",
          jar.toString());
    } finally {
      Files.deleteIfExists(classes);
    }
    if (Files.size(file) == 0) {
      throw new IOException("Java has archived nothing.");
    }
  }

  private static void java(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseG1GC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Thread end = new Thread(process::destroyForcibly, "class-cache-end");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException("Java did not end in time.");
      }
      if (process.exitValue() != 0) {
        throw new IOException("Java ended with " + process.exitValue() + ".");
      }
    } finally {
      process.destroyForcibly();
      forget(end);
    }
  }

  private static void forget(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "The app is stopping, and the rehearsal with it", e);
    }
  }

  /** Those of earlier builds, and those of processes that were killed while they wrote one. */
  private void removeOthers() throws IOException {
    long forgotten = System.currentTimeMillis() - FORGOTTEN.toMillis();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(cache.getParent(), "classes-*.jsa*")) {
      for (Path file : all) {
        boolean finished = file.toString().endsWith(".jsa");
        if (!file.equals(cache)
            && (finished || Files.getLastModifiedTime(file).toMillis() < forgotten)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256.", e);
    }
  }
}
