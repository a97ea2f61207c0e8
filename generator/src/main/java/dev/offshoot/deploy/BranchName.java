package dev.offshoot.deploy;

import dev.offshoot.Problem;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** The name of a branch, checked before git sees it. */
final class BranchName {

  private BranchName() {}

  static String checked(String name) {
    if (name.startsWith("-") || !Repository.isValidRefName(Constants.R_HEADS + name)) {
      throw Problem.of(
          Problem.Kind.USAGE,
          "\"" + name + "\" cannot be the name of a branch",
          "",
          "Give a name such as main with --branch.");
    }
    return name;
  }
}
