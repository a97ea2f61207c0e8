package dev.offshoot.boot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cache of classes that an app makes for itself is read when it is the app's own, and never
 * otherwise.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ClassCacheTest {
  @TempDir private static Path folder;
  private static PackedApp app;
  private static Path cache;
  private static byte[] whole;
  private static WatchService watch;

  @BeforeAll
  static void make_the_cache_by_a_first_start() throws Exception {
    app = PackedApp.in(Files.createDirectory(folder.resolve("app")));
    watch = folder.getFileSystem().newWatchService();
    app.target().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
    try (ScriptRun first = start()) {
      awaitFile(".jsa", first);
      cache = caches().getFirst();
      assertThat(first.reads(cache)).isFalse();
    }
    whole = Files.readAllBytes(cache);
  }

  @AfterAll
  static void close() throws IOException {
    watch.close();
  }

  @BeforeEach
  void restore() throws IOException {
    app.pack(PackedApp.NAME);
    for (Path other : caches()) {
      Files.delete(other);
    }
    Files.write(cache, whole);
  }

  @Test
  void the_next_start_reads_it() throws Exception {
    try (ScriptRun next = start()) {
      assertThat(next.reads(cache)).isTrue();
      assertThat(next.config()).contains(PackedApp.NAME);
      assertThat(caches()).containsExactly(cache);
    }
  }

  @Test
  void a_changed_class_runs_although_the_jar_has_the_same_size_and_time() throws Exception {
    Path jar = app.target().resolve("app.jar");
    long size = Files.size(jar);
    var time = Files.getLastModifiedTime(jar);
    app.pack("Accounts");
    assertThat(Files.size(jar)).isEqualTo(size);
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(time);
    try (ScriptRun changed = start()) {
      assertThat(changed.config()).contains("Accounts").doesNotContain("\"Invoices\"");
      assertThat(changed.reads(cache)).isFalse();
    }
  }

  @Test
  void a_changed_library_makes_it_useless() throws Exception {
    Path library;
    try (Stream<Path> all = Files.list(app.target().resolve("lib"))) {
      library = all.filter(file -> file.toString().contains("bcrypt")).findFirst().orElseThrow();
    }
    byte[] before = Files.readAllBytes(library);
    var time = Files.getLastModifiedTime(library);
    try {
      byte[] after =
          new String(before, ISO_8859_1).replace("META-INF/", "META-INX/").getBytes(ISO_8859_1);
      assertThat(after).hasSameSizeAs(before).isNotEqualTo(before);
      Files.write(library, after);
      Files.setLastModifiedTime(library, time);
      try (ScriptRun changed = start()) {
        assertThat(changed.reads(cache)).isFalse();
      }
    } finally {
      Files.write(library, before);
      Files.setLastModifiedTime(library, time);
    }
  }

  @Test
  void one_that_is_cut_off_or_damaged_does_not_stop_the_start() throws Exception {
    byte[] damaged = whole.clone();
    for (int i = damaged.length / 2; i < damaged.length; i += 1_000) {
      damaged[i] ^= 0x10; // Java would crash, did it not look
    }
    for (byte[] wrong : List.of(Arrays.copyOf(whole, whole.length / 2), damaged)) {
      Files.write(cache, wrong);
      try (ScriptRun start = start()) {
        assertThat(start.config()).contains(PackedApp.NAME);
      }
    }
  }

  @Test
  void whoever_is_killed_while_writing_it_leaves_none_behind() throws Exception {
    Files.delete(cache);
    try (ScriptRun killed = start()) {
      awaitFile(".new", killed);
      List<ProcessHandle> writers = killed.children();
      killed.kill();
      writers.forEach(writer -> writer.onExit().join());
    }
    assertThat(caches()).isEmpty();
    try (ScriptRun next = start()) {
      assertThat(next.config()).contains(PackedApp.NAME);
    }
  }

  private static ScriptRun start() throws IOException {
    return new ScriptRun(app, folder.resolve("data"));
  }

  private static List<Path> caches() throws IOException {
    try (Stream<Path> files = Files.list(app.target())) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private static void awaitFile(String ending, ScriptRun run) throws InterruptedException {
    while (true) {
      WatchKey key = watch.poll(1, TimeUnit.MINUTES);
      assertThat(key).as(run::said).isNotNull();
      boolean there =
          key.pollEvents().stream().anyMatch(event -> event.context().toString().endsWith(ending));
      key.reset();
      if (there) {
        return;
      }
    }
  }
}
