package dev.offshoot.deploy;

import dev.offshoot.Problem;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The git repository of an app. Commits are made from trees in memory, so no half-written file gets
 * in.
 */
public final class GitRepository {

  private final Path directory;
  private final String branch;

  private GitRepository(Path directory, String branch) {
    this.directory = directory;
    this.branch = branch;
  }

  /** The repository in this folder; it is made at the first commit if there is none. */
  public static GitRepository at(Path directory, String branch) {
    IsolatedGit.use();
    return new GitRepository(directory, BranchName.checked(branch));
  }

  /**
   * Commits exactly this tree on top of the branch, unless it is what the branch has already.
   *
   * @param author as {@code Name <address>}
   * @return the id of the commit that holds the tree
   */
  public String commit(SourceTree tree, String message, String author) {
    PersonIdent person = Author.at(author, Clock.systemUTC());
    try (Git git = openOrInit()) {
      Repository repository = git.getRepository();
      ObjectId parent = repository.resolve(ref());
      try (ObjectInserter inserter = repository.newObjectInserter()) {
        ObjectId treeId = insert(tree, inserter);
        if (parent != null && treeOf(parent, repository).equals(treeId)) {
          return parent.name();
        }
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(treeId);
        commit.setAuthor(person);
        commit.setCommitter(person);
        commit.setMessage(message);
        if (parent != null) {
          commit.setParentId(parent);
        }
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        advance(repository, id, parent);
        return id.name();
      }
    } catch (IOException | GitAPIException e) {
      throw unusable(e);
    }
  }

  /** Makes git's index say what was committed, so that nothing looks changed on disk. */
  public void settle() {
    try (Git git = openOrInit()) {
      git.reset().setMode(ResetType.MIXED).setRef(ref()).call();
    } catch (IOException | GitAPIException e) {
      throw unusable(e);
    }
  }

  /** The latest commit of the branch, if there is one. */
  public Optional<String> head() {
    if (!Files.isDirectory(directory.resolve(Constants.DOT_GIT))) {
      return Optional.empty();
    }
    try (Git git = Git.open(directory.toFile())) {
      return Optional.ofNullable(git.getRepository().resolve(ref())).map(ObjectId::name);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private String ref() {
    return Constants.R_HEADS + branch;
  }

  private Git openOrInit() throws IOException, GitAPIException {
    return Files.isDirectory(directory.resolve(Constants.DOT_GIT))
        ? Git.open(directory.toFile())
        : Git.init().setDirectory(directory.toFile()).setInitialBranch(branch).call();
  }

  private static ObjectId insert(SourceTree tree, ObjectInserter inserter) throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    for (SourceFile file : tree.files()) {
      DirCacheEntry entry = new DirCacheEntry(file.path());
      entry.setFileMode(file.executable() ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
      entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.bytes()));
      builder.add(entry);
    }
    builder.finish();
    return index.writeTree(inserter);
  }

  private static ObjectId treeOf(ObjectId commit, Repository repository) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit parsed = walk.parseCommit(commit);
      return parsed.getTree().getId();
    }
  }

  private void advance(Repository repository, ObjectId id, ObjectId parent) throws IOException {
    RefUpdate update = repository.updateRef(ref());
    update.setNewObjectId(id);
    update.setExpectedOldObjectId(parent == null ? ObjectId.zeroId() : parent);
    RefUpdate.Result result = update.update();
    if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
      throw new IOException("the branch " + branch + " could not be moved: " + result);
    }
  }

  private Problem unusable(Exception e) {
    return Problem.of(
            Problem.Kind.OUTPUT,
            "The git repository in " + directory + " cannot be used",
            e.getMessage(),
            "If a git program was stopped there, delete its left-over *.lock files in .git.")
        .causedBy(e);
  }
}
