package dev.offshoot.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.Problem;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

  private static final SourceTree APP =
      SourceTree.empty()
          .with("README.md", "hello\n")
          .with("src/App.java", "class App {}\n")
          .with(new SourceFile("run", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), true));

  @TempDir Path folder;

  private Path app() {
    return folder.resolve("app");
  }

  private void write(SourceTree tree, boolean overwrite) {
    try (Workspace workspace = Workspace.openOrCreate(app())) {
      workspace.write(tree, overwrite);
    }
  }

  @Test
  void an_app_is_written_with_its_manifest_and_executables_can_be_run() throws IOException {
    write(APP, false);
    assertThat(app().resolve("src/App.java")).hasContent("class App {}");
    assertThat(app().resolve("run")).isExecutable();
    assertThat(Manifest.parse(Files.readString(app().resolve(".generated"))))
        .isEqualTo(Manifest.of(APP));
  }

  @Test
  void writing_the_same_app_again_changes_nothing() {
    write(APP, false);
    write(APP, false);
    try (Workspace workspace = Workspace.openOrCreate(app())) {
      assertThat(workspace.handEdits()).isEmpty();
    }
  }

  @Test
  void a_file_that_was_edited_by_hand_is_not_written_over_unless_asked() throws IOException {
    write(APP, false);
    Files.writeString(app().resolve("README.md"), "mine\n");
    SourceTree next = APP.with("README.md", "hello again\n");
    assertThatThrownBy(() -> write(next, false))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.why()).isEqualTo("README.md"));
    assertThat(app().resolve("README.md")).hasContent("mine");
    write(next, true);
    assertThat(app().resolve("README.md")).hasContent("hello again");
  }

  @Test
  void an_edit_that_the_new_app_has_too_is_no_conflict() throws IOException {
    write(APP, false);
    Files.writeString(app().resolve("README.md"), "better\n");
    write(APP.with("README.md", "better\n"), false);
    assertThat(app().resolve("README.md")).hasContent("better");
  }

  @Test
  void a_file_that_is_no_longer_generated_goes_unless_it_was_edited() throws IOException {
    write(APP.with("old.txt", "old\n").with("kept.txt", "old\n"), false);
    Files.writeString(app().resolve("kept.txt"), "mine\n");
    write(APP, false);
    assertThat(app().resolve("old.txt")).doesNotExist();
    assertThat(app().resolve("kept.txt")).hasContent("mine");
  }

  @Test
  void a_folder_with_something_else_in_it_is_left_alone() throws IOException {
    Files.createDirectories(app());
    Files.writeString(app().resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> Workspace.create(app()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not empty");
    assertThatThrownBy(() -> Workspace.openOrCreate(app())).isInstanceOf(Problem.class);
    assertThat(app()).isDirectoryNotContaining("glob:**.offshoot");
  }

  @Test
  void a_second_run_in_the_same_folder_is_told_who_holds_it() {
    try (Workspace first = Workspace.create(app())) {
      assertThat(first.directory()).isEqualTo(app());
      assertThatThrownBy(() -> Workspace.open(app()))
          .isInstanceOfSatisfying(
              Problem.class,
              problem ->
                  assertThat(problem.why()).contains(Long.toString(ProcessHandle.current().pid())));
    }
    Workspace.open(app()).close();
  }

  @Test
  void no_file_gets_out_of_the_folder_or_into_git() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    write(APP, false);
    Files.createSymbolicLink(app().resolve("link"), outside);
    for (String path : List.of("link/x", ".git/config", ".GIT/config", ".offshoot/journal.db")) {
      assertThatThrownBy(() -> write(APP.with(path, "x"), false)).isInstanceOf(Problem.class);
    }
    assertThat(outside).isEmptyDirectory();
    for (String path : List.of("../x", "/x", "a/../../x", "a\\..\\x")) {
      assertThatThrownBy(() -> APP.with(path, "x")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void two_files_that_differ_only_in_case_are_refused() {
    assertThatThrownBy(() -> write(APP.with("readme.MD", "x"), false))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("readme.MD");
  }

  @Test
  void a_failed_write_leaves_the_app_as_it_was() throws IOException {
    write(APP, false);
    Files.createDirectories(app().resolve("new.txt/in/the/way"));
    SourceTree next = APP.with("README.md", "changed\n").with("new.txt", "x");
    assertThatThrownBy(() -> write(next, false)).isInstanceOf(Problem.class);
    write(APP, true);
    assertThat(app().resolve("README.md")).hasContent("hello");
  }
}
