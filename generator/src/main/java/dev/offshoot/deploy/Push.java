package dev.offshoot.deploy;

import dev.offshoot.Problem;
import dev.offshoot.check.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.PushCommand;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Brings the committed history of an app to a remote. Never forces anything. */
public final class Push {

  /** Where the token for https remotes is looked up; it is sent as a password, as hosts expect. */
  public static final String TOKEN = "OFFSHOOT_GIT_TOKEN";

  private static final int SECONDS_OF_SILENCE = 60;

  private final Path directory;
  private final URIish remote;
  private final String branch;
  private final String token;

  private Push(Path directory, URIish remote, String branch, String token) {
    this.directory = directory;
    this.remote = remote;
    this.branch = branch;
    this.token = token;
  }

  /**
   * Prepares a push; nothing is sent yet.
   *
   * @throws Problem of kind USAGE if the remote or the branch cannot be used
   */
  public static Push of(
      Path directory, String remote, String branch, Map<String, String> environment) {
    IsolatedGit.use();
    return new Push(
        directory,
        RemoteUrl.checked(remote),
        BranchName.checked(branch),
        environment.getOrDefault(TOKEN, "").strip());
  }

  /** Pushes what the branch is now; see {@link #call(String)}. */
  public String call() {
    return call(Constants.R_HEADS + branch);
  }

  /**
   * Pushes this commit and what came before it, and asks the remote whether it has it.
   *
   * @param commit an id or a ref of this repository; later commits stay here
   * @return the commit that the remote's branch now is
   * @throws Problem of kind REMOTE saying why it did not work and what to do
   */
  public String call(String commit) {
    try (Git git = Git.open(directory.toFile())) {
      String ref = Constants.R_HEADS + branch;
      ObjectId local = git.getRepository().resolve(commit);
      if (local == null) {
        throw PushFailure.nothingToPush(branch, directory);
      }
      refuseSecrets(git, local);
      push(git, local.name() + ":" + ref);
      confirm(git, ref, local);
      return local.name();
    } catch (GitAPIException | JGitInternalException | IOException e) {
      throw PushFailure.of(e, remote, !token.isEmpty());
    }
  }

  private void push(Git git, String refSpec) throws GitAPIException {
    PushCommand command =
        with(git.push()).setRemote(remote.toPrivateString()).setRefSpecs(new RefSpec(refSpec));
    if ("file".equals(remote.getScheme()) && GitProgram.isInstalled()) {
      // Into a folder JGit would write by itself, without the hooks that deploy there.
      command.setReceivePack("exec git receive-pack");
    }
    for (var result : command.call()) {
      for (RemoteRefUpdate update : result.getRemoteUpdates()) {
        switch (update.getStatus()) {
          case OK, UP_TO_DATE -> {}
          default -> throw PushFailure.rejected(update, remote, branch, result.getMessages());
        }
      }
    }
  }

  private void refuseSecrets(Git git, ObjectId local) throws GitAPIException, IOException {
    List<ObjectId> there = heads(git).values().stream().map(Ref::getObjectId).toList();
    List<Finding> secrets = new Outgoing(git.getRepository(), local, there).secrets();
    if (!secrets.isEmpty()) {
      throw PushFailure.secrets(secrets, remote);
    }
  }

  private void confirm(Git git, String ref, ObjectId local) throws GitAPIException {
    Ref there = heads(git).get(ref);
    if (there == null || !local.equals(there.getObjectId())) {
      throw PushFailure.notThere(remote, branch);
    }
  }

  private Map<String, Ref> heads(Git git) throws GitAPIException {
    return with(git.lsRemote()).setRemote(remote.toPrivateString()).setHeads(true).callAsMap();
  }

  private <C extends TransportCommand<C, ?>> C with(C command) {
    command.setTimeout(SECONDS_OF_SILENCE);
    if (!token.isEmpty() && remote.getScheme() != null && remote.getScheme().startsWith("http")) {
      command.setCredentialsProvider(
          new UsernamePasswordCredentialsProvider("x-access-token", token));
    }
    return command;
  }
}
