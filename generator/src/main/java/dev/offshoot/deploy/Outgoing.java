package dev.offshoot.deploy;

import dev.offshoot.check.Finding;
import dev.offshoot.check.SecretScan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What a push would make public: every version of every file that the remote does not have. */
record Outgoing(Repository repository, ObjectId local, Collection<ObjectId> there) {

  /** Larger files are no text that somebody wrote. */
  private static final int LARGEST = 2_000_000;

  /** Credentials in it. A commit that removes one does not take it back: history is pushed too. */
  List<Finding> secrets() throws IOException {
    List<Finding> findings = new ArrayList<>();
    Set<ObjectId> seen = new HashSet<>();
    try (RevWalk commits = new RevWalk(repository)) {
      commits.markStart(commits.parseCommit(local));
      for (ObjectId known : there) {
        if (repository.getObjectDatabase().has(known)) {
          commits.markUninteresting(commits.parseCommit(known));
        }
      }
      for (RevCommit commit : commits) {
        scan(commit, seen, findings);
      }
    }
    return findings;
  }

  private void scan(RevCommit commit, Set<ObjectId> seen, List<Finding> findings)
      throws IOException {
    try (TreeWalk files = new TreeWalk(repository)) {
      files.addTree(commit.getTree());
      files.setRecursive(true);
      while (files.next()) {
        ObjectId blob = files.getObjectId(0);
        // A submodule's commit stands in the tree, too, but not in this repository.
        if (seen.add(blob) && repository.getObjectDatabase().has(blob)) {
          ObjectLoader content = repository.open(blob);
          if (content.getSize() <= LARGEST) {
            String text = new String(content.getBytes(), StandardCharsets.UTF_8);
            findings.addAll(SecretScan.findKeys(files.getPathString(), text));
          }
        }
      }
    }
  }
}
