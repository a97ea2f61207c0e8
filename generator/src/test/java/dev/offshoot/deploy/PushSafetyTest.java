package dev.offshoot.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.offshoot.Problem;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.util.FS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it changes what all of git asks for a home and for ssh")
class PushSafetyTest {

  private static final String AUTHOR = "Ada Lovelace <ada@example.com>";
  private static final SourceTree APP = SourceTree.empty().with("README.md", "hello\n");

  @TempDir Path folder;
  private Path app;
  private Path bare;

  @BeforeEach
  void an_app_with_a_commit_and_an_empty_remote() throws Exception {
    app = Files.createDirectories(folder.resolve("app"));
    bare = folder.resolve("remote.git");
    GitRepository.at(app, "main").commit(APP, "Begin\n", AUTHOR);
    Git.init().setBare(true).setDirectory(bare.toFile()).setInitialBranch("main").call().close();
  }

  @Test
  void a_secret_in_a_file_stops_the_push_and_is_named_by_file_and_line() {
    String key = "sk-" + "a1B2c3D4".repeat(4);
    commit(APP.with("src/Shop.java", "class Shop {\n  String k = \"" + key + "\";\n}\n"));

    Problem problem = catchThrowableOfType(Problem.class, () -> push(bare.toUri().toString(), ""));

    assertThat(problem).isNotNull();
    assertThat(problem.kind()).isEqualTo(Problem.Kind.REMOTE);
    assertThat(problem.why()).contains("src/Shop.java:2");
    assertThat(problem.what() + problem.why() + problem.fix()).doesNotContain(key);
    assertThat(bare.resolve("refs/heads/main")).doesNotExist();
  }

  @Test
  void a_secret_that_a_later_commit_removed_stops_the_push_too() {
    commit(APP.with("notes.txt", "-----BEGIN RSA PRIVATE KEY-----\n"));
    commit(APP);

    assertThatThrownBy(() -> push(bare.toUri().toString(), ""))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.why()).contains("notes.txt:1"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_token_does_not_follow_a_redirect_to_another_host(boolean afterSignIn)
      throws IOException {
    List<String> seen = new CopyOnWriteArrayList<>();
    HttpServer thief = server();
    thief.createContext(
        "/",
        exchange -> {
          seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    HttpServer host = server();
    host.createContext(
        "/",
        exchange -> {
          if (afterSignIn && exchange.getRequestHeaders().getFirst("Authorization") == null) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
          }
          String there = "http://127.0.0.1:" + thief.getAddress().getPort();
          exchange.getResponseHeaders().add("Location", there + exchange.getRequestURI());
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    thief.start();
    host.start();
    try {
      String url = "http://127.0.0.1:" + host.getAddress().getPort() + "/x.git";
      assertThatThrownBy(() -> push(url, "canary"))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.why()).contains("redirects"));
    } finally {
      host.stop(0);
      thief.stop(0);
    }
    assertThat(seen).allMatch("null"::equals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh://-oProxyCommand=touch%20pwned/x.git",
        "ssh://-oProxyCommand=x@host/x.git",
        "git@-oProxyCommand=x:x.git",
        "ssh://git:secret@host/x.git"
      })
  void an_ssh_address_that_hides_an_option_or_a_password_is_refused(String remote) {
    assertThatThrownBy(() -> Push.of(app, remote, "main", Map.of()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.USAGE));
  }

  @Test
  void ssh_asks_nothing_and_takes_the_host_for_no_option() throws Exception {
    Path ssh = fakeSsh("for last; do :; done\nexec sh -c \"$last\"");
    SshSessionFactory ours = SshSessionFactory.getInstance();
    SshSessionFactory.setInstance(new SshProgram(ssh.toString()));
    try {
      String commit = push("ssh://git@host.example:2222" + bare, "");
      assertThat(Files.readString(folder.resolve("arguments")))
          .startsWith("-o BatchMode=yes -o ConnectTimeout=30 -p 2222 -- git@host.example git-");
      try (Git git = Git.open(bare.toFile())) {
        assertThat(git.getRepository().resolve("main").name()).isEqualTo(commit);
      }
    } finally {
      SshSessionFactory.setInstance(ours);
    }
  }

  @Test
  void what_ssh_objects_to_reaches_the_user() throws Exception {
    Path ssh = fakeSsh("echo 'Host key verification failed.' >&2\nexit 255");
    SshSessionFactory ours = SshSessionFactory.getInstance();
    SshSessionFactory.setInstance(new SshProgram(ssh.toString()));
    try {
      assertThatThrownBy(() -> push("git@host.example:me/app.git", ""))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.why()).contains("Host key verification failed"));
    } finally {
      SshSessionFactory.setInstance(ours);
    }
  }

  private Path fakeSsh(String script) throws IOException {
    Path ssh = folder.resolve("ssh");
    Files.writeString(ssh, "#!/bin/sh\necho \"$*\" > '" + folder + "/arguments'\n" + script + "\n");
    assertThat(ssh.toFile().setExecutable(true)).isTrue();
    return ssh;
  }

  @Test
  void what_the_user_configured_for_git_does_not_disturb() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path hooks = Files.createDirectories(home.resolve("hooks"));
    for (String name : List.of("pre-commit", "commit-msg", "pre-push")) {
      Path hook = hooks.resolve(name);
      Files.writeString(hook, "#!/bin/sh\ntouch '" + home + "/ran'\nexit 1\n");
      assertThat(hook.toFile().setExecutable(true)).isTrue();
    }
    String config =
        """
        [commit]
          gpgsign = true
        [user]
          name = Somebody Else
          email = else@example.com
        [core]
          hooksPath = %s
        [url "file:///nowhere/"]
          insteadOf = file://
        """;
    Files.writeString(home.resolve(".gitconfig"), config.formatted(hooks));
    var real = FS.DETECTED.userHome();
    FS.DETECTED.setUserHome(home.toFile());
    try {
      String commit = commit(APP.with("more.txt", "more\n"));
      assertThat(push(bare.toUri().toString(), "")).isEqualTo(commit);
      try (Git git = Git.open(app.toFile())) {
        var log = git.log().setMaxCount(1).call().iterator().next();
        assertThat(log.getAuthorIdent().getName()).isEqualTo("Ada Lovelace");
        assertThat(log.getRawGpgSignature()).isNull();
      }
    } finally {
      FS.DETECTED.setUserHome(real);
    }
    assertThat(home.resolve("ran")).doesNotExist();
  }

  private String commit(SourceTree tree) {
    return GitRepository.at(app, "main").commit(tree, "Go on\n", AUTHOR);
  }

  private String push(String remote, String token) {
    return Push.of(app, remote, "main", Map.of(Push.TOKEN, token)).call();
  }

  private static HttpServer server() throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }
}
