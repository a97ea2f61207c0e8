package dev.offshoot.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.offshoot.Problem;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushTest {

  private static final String AUTHOR = "Ada Lovelace <ada@example.com>";
  private static final SourceTree APP =
      SourceTree.empty()
          .with("README.md", "hello\n")
          .with(new SourceFile("run", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), true));

  @TempDir Path folder;
  private Path app;
  private Path bare;

  @BeforeEach
  void an_app_with_a_commit_and_an_empty_remote() throws Exception {
    app = Files.createDirectories(folder.resolve("app"));
    bare = folder.resolve("remote.git");
    git(folder, "init", "--quiet", "--initial-branch=main", "--bare", bare.toString());
    GitRepository.at(app, "main").commit(APP, "Begin\n", AUTHOR);
  }

  private String push(String remote, String token) {
    return Push.of(app, remote, "main", Map.of(Push.TOKEN, token)).call();
  }

  private Problem failure(String remote, String token) {
    return catchThrowableOfType(Problem.class, () -> push(remote, token));
  }

  @Test
  void a_push_to_a_folder_leaves_the_same_commit_there() throws Exception {
    String commit = push(bare.toUri().toString(), "");
    assertThat(git(bare, "rev-parse", "main")).isEqualTo(commit);
    assertThat(git(bare, "ls-tree", "-r", "main")).contains("100755").contains("README.md");
    assertThat(git(bare, "log", "-1", "--format=%an <%ae> %s", "main"))
        .isEqualTo(AUTHOR + " Begin");
  }

  @Test
  void an_earlier_commit_can_be_pushed_while_later_ones_stay_here() throws Exception {
    String first = GitRepository.at(app, "main").head().orElseThrow();
    GitRepository.at(app, "main").commit(APP.with("more.txt", "more"), "More\n", AUTHOR);
    Push push = Push.of(app, bare.toUri().toString(), "main", Map.of());
    assertThat(push.call(first)).isEqualTo(first);
    assertThat(git(bare, "rev-parse", "main")).isEqualTo(first);
    assertThat(push.call()).isEqualTo(git(bare, "rev-parse", "main")).isNotEqualTo(first);
  }

  @Test
  void pushing_again_is_no_error_and_changes_nothing() throws Exception {
    String commit = push(bare.toUri().toString(), "");
    assertThat(push(bare.toUri().toString(), "")).isEqualTo(commit);
  }

  @Test
  void a_push_over_smart_http_needs_the_right_token() throws Exception {
    try (GitServer server = new GitServer(folder, "right-token")) {
      String url = server.url("remote.git");
      assertThat(failure(url, "").fix()).contains("OFFSHOOT_GIT_TOKEN");
      Problem wrong = failure(url, "wrong-token");
      assertThat(wrong.kind()).isEqualTo(Problem.Kind.REMOTE);
      assertThat(wrong.why() + wrong.fix()).contains("token").doesNotContain("wrong-token");
      assertThat(push(url, "right-token")).isEqualTo(git(bare, "rev-parse", "main"));
    }
    assertThat(Files.readString(app.resolve(".git/config"))).doesNotContain("token");
  }

  @Test
  void commits_of_others_are_never_written_over() throws Exception {
    push(bare.toUri().toString(), "");
    Path other = folder.resolve("other");
    git(folder, "clone", "--quiet", bare.toString(), other.toString());
    Files.writeString(other.resolve("theirs.txt"), "theirs");
    git(other, "add", ".");
    git(other, "-c", "user.name=B", "-c", "user.email=b@example.com", "commit", "-qm", "Theirs");
    git(other, "push", "--quiet", "origin", "HEAD:main");
    String theirs = git(bare, "rev-parse", "main");
    GitRepository.at(app, "main").commit(APP.with("more.txt", "more"), "More\n", AUTHOR);
    Problem problem = failure(bare.toUri().toString(), "");
    assertThat(problem.why()).contains("commits that are not here");
    assertThat(git(bare, "rev-parse", "main")).isEqualTo(theirs);
  }

  @Test
  void what_a_hook_of_the_remote_says_reaches_the_user() throws Exception {
    Path hook = bare.resolve("hooks/pre-receive");
    Files.writeString(hook, "#!/bin/sh\necho 'Friday: no deployments today' >&2\nexit 1\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    assertThat(failure(bare.toUri().toString(), "").why()).contains("no deployments today");
  }

  @Test
  void a_remote_that_is_not_there_is_named() {
    Problem problem = failure(folder.resolve("nowhere.git").toUri().toString(), "");
    assertThat(problem.kind()).isEqualTo(Problem.Kind.REMOTE);
    assertThat(problem.what()).contains("nowhere.git");
    assertThat(failure("http://127.0.0.1:1/x.git", "").kind()).isEqualTo(Problem.Kind.REMOTE);
  }

  @Test
  void a_login_page_is_no_success() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.git";
      assertThat(failure(url, "t").kind()).isEqualTo(Problem.Kind.REMOTE);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--receive-pack=touch pwned",
        "-oProxyCommand=x",
        "ext::sh -c touch%20pwned",
        "https://user:secret@git.example.com/x.git",
        "http://git.example.com/x.git",
        "ftp://git.example.com/x.git",
        "some/folder"
      })
  void an_address_that_is_a_trap_is_refused_before_anything_is_sent(String remote) {
    assertThatThrownBy(() -> Push.of(app, remote, "main", Map.of()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.USAGE);
              assertThat(problem.what() + problem.why() + problem.fix()).doesNotContain("secret");
            });
    assertThat(folder.resolve("pwned")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-f", "a..b", "a b", "", "x.lock", "refs/heads/"})
  void a_branch_name_that_git_would_misread_is_refused(String branch) {
    assertThatThrownBy(() -> Push.of(app, bare.toUri().toString(), branch, Map.of()))
        .isInstanceOf(Problem.class);
  }

  @Test
  void the_same_tree_is_committed_once() throws Exception {
    GitRepository repository = GitRepository.at(app, "main");
    String first = repository.head().orElseThrow();
    assertThat(repository.commit(APP, "Again\n", AUTHOR)).isEqualTo(first);
    assertThat(git(app, "rev-list", "--count", "main")).isEqualTo("1");
  }

  @Test
  void a_settled_repository_shows_no_changes_for_what_is_on_disk() throws Exception {
    Files.writeString(app.resolve("README.md"), "hello\n");
    Files.writeString(app.resolve("run"), "#!/bin/sh\n");
    assertThat(app.resolve("run").toFile().setExecutable(true)).isTrue();
    GitRepository.at(app, "main").settle();
    assertThat(git(app, "status", "--porcelain")).isEmpty();
  }

  private static String git(Path directory, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }
}
