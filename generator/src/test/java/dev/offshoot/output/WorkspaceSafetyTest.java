package dev.offshoot.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.Problem;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceSafetyTest {

  private static final SourceTree APP =
      SourceTree.empty().with("README.md", "hello\n").with("src/App.java", "class App {}\n");

  @TempDir Path folder;
  private Path app;

  @BeforeEach
  void an_app_as_it_was_generated() {
    app = folder.resolve("app");
    write(APP, false);
  }

  private void write(SourceTree tree, boolean overwrite) {
    try (Workspace workspace = Workspace.openOrCreate(app)) {
      workspace.write(tree, overwrite);
    }
  }

  private void refuses(SourceTree tree) {
    assertThatThrownBy(() -> write(tree, false)).isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new.txt/in/the/way", "new.txt"})
  void nothing_is_changed_when_a_folder_stands_where_a_file_should(String path) throws IOException {
    Files.createDirectories(app.resolve(path));

    refuses(APP.with("README.md", "changed\n").with("new.txt", "x"));

    assertThat(app.resolve("README.md")).hasContent("hello");
  }

  @Test
  void nothing_is_changed_when_a_file_stands_where_a_folder_should() throws IOException {
    Files.writeString(app.resolve("docs"), "mine");

    refuses(APP.with("README.md", "changed\n").with("docs/new.txt", "x"));

    assertThat(app.resolve("README.md")).hasContent("hello");
    assertThat(app.resolve("docs")).hasContent("mine");
  }

  @Test
  void a_file_that_somebody_made_is_not_written_over_by_one_that_is_new() throws IOException {
    Files.writeString(app.resolve("NOTES.md"), "mine");

    assertThatThrownBy(() -> write(APP.with("NOTES.md", "ours"), false))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.why()).contains("NOTES.md"));
    assertThat(app.resolve("NOTES.md")).hasContent("mine");

    write(APP.with("NOTES.md", "ours"), true);
    assertThat(app.resolve("NOTES.md")).hasContent("ours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vendor/.git/config",
        "vendor/.GIT/hooks/post-checkout",
        "git~1/config",
        ".git./config",
        ".git /config",
        "docs/trailing.",
        "docs/trailing ",
        "docs/a:b",
        "docs/line\nbreak"
      })
  void a_path_that_some_machine_would_read_as_another_is_refused(String path) {
    refuses(APP.with(path, "x"));
  }

  @Test
  void a_path_that_is_too_long_for_some_machines_is_refused() {
    refuses(APP.with("docs/" + "x".repeat(200), "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../precious.txt", "link/precious.txt"})
  void a_forged_manifest_removes_nothing_outside_of_the_folder(String path) throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Path precious = (path.startsWith("..") ? folder : outside).resolve("precious.txt");
    Files.writeString(precious, "years of work");
    Files.createSymbolicLink(app.resolve("link"), outside);
    String hash = Manifest.hash("years of work".getBytes(StandardCharsets.UTF_8));
    Files.writeString(app.resolve(Manifest.FILE), hash + "  " + path + "\n");

    try {
      write(APP, true);
    } catch (Problem refused) {
      assertThat(refused.kind()).isEqualTo(Problem.Kind.OUTPUT);
    }

    assertThat(precious).hasContent("years of work");
  }

  @Test
  void the_own_folder_of_runs_may_not_be_a_link() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(other.resolve(Manifest.FILE), "");
    Files.createSymbolicLink(other.resolve(".offshoot"), outside);

    assertThatThrownBy(() -> Workspace.openOrCreate(other)).isInstanceOf(Problem.class);
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void a_file_may_become_a_folder_and_a_folder_a_file() throws IOException {
    write(APP.with("notes", "x").with("docs/deep/a.md", "x"), false);

    write(APP.with("notes/a.md", "y").with("docs", "y"), false);

    assertThat(app.resolve("notes/a.md")).hasContent("y");
    assertThat(app.resolve("docs")).hasContent("y");
  }

  @Test
  void folders_that_are_left_empty_go() {
    write(APP.with("docs/deep/a.md", "x"), false);

    write(APP, false);

    assertThat(app.resolve("docs")).doesNotExist();
  }
}
