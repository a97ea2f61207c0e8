package app.musicschoolmanager.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("everybody opens databases with the library that it replaces")
class NativeLibraryTest {
  private static final String PATH = "org.sqlite.lib.path";

  @TempDir private Path folder;
  private String before;

  @BeforeEach
  void forget() {
    before = System.getProperty(PATH);
    System.clearProperty(PATH);
  }

  @AfterEach
  void restore() {
    System.clearProperty(PATH);
    if (before != null) {
      System.setProperty(PATH, before);
    }
  }

  @Test
  void it_is_unpacked_once_and_where_nobody_else_can_write() throws IOException {
    Path kept = kept();
    assertThat(System.getProperty(PATH)).isEqualTo(kept.getParent().toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.getParent())))
        .isEqualTo("rwx------");
    FileTime written = Files.getLastModifiedTime(kept);
    assertThat(kept()).isEqualTo(kept);
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(written);
  }

  @Test
  void one_that_differs_in_a_single_byte_is_replaced() throws IOException {
    Path kept = kept();
    byte[] right = Files.readAllBytes(kept);
    byte[] wrong = right.clone();
    wrong[wrong.length / 2] ^= 1;
    Files.write(kept, wrong);
    assertThat(kept()).hasBinaryContent(right);
  }

  @Test
  void one_that_was_cut_off_is_replaced() throws IOException {
    Path kept = kept();
    byte[] right = Files.readAllBytes(kept);
    Files.write(kept, new byte[10]);
    assertThat(kept()).hasBinaryContent(right);
  }

  @Test
  void where_it_cannot_be_kept_the_driver_unpacks_it_itself() throws IOException {
    Path file = Files.createFile(folder.resolve("no-folder"));
    NativeLibrary.keepIn(file);
    assertThat(System.getProperty(PATH)).isNull();
  }

  @Test
  void whoever_runs_the_app_may_name_another() {
    System.setProperty(PATH, "/somewhere/else");
    NativeLibrary.keepIn(folder);
    assertThat(System.getProperty(PATH)).isEqualTo("/somewhere/else");
    assertThat(folder).isEmptyDirectory();
  }

  private Path kept() throws IOException {
    System.clearProperty(PATH);
    NativeLibrary.keepIn(folder);
    try (Stream<Path> files = Files.list(folder.resolve("native"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }
}
