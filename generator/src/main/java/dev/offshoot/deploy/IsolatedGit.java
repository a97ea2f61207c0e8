package dev.offshoot.deploy;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Git as if the user and the machine had configured nothing: no signing, no hooks, no rewriting of
 * URLs, no credential helper gets between an app and its remote.
 */
final class IsolatedGit extends SystemReader.Delegate {

  private IsolatedGit(SystemReader machine) {
    super(machine);
  }

  /** Makes it so for this process; more than once does no harm. */
  static synchronized void use() {
    SystemReader current = SystemReader.getInstance();
    if (!(current instanceof IsolatedGit)) {
      SystemReader.setInstance(new IsolatedGit(current));
      SshSessionFactory.setInstance(new SshProgram("ssh"));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    FileBasedConfig ours = nothing(parent, fs);
    // JGit sends the token along to wherever it is redirected.
    ours.setString("http", null, "followRedirects", "false");
    return ours;
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return nothing(parent, fs);
  }

  private static FileBasedConfig nothing(Config parent, FS fs) {
    File nowhere = new File(System.getProperty("java.io.tmpdir"), "offshoot-has-no-git-config");
    return new FileBasedConfig(parent, nowhere, fs) {
      @Override
      public void load() {
        // There is nothing to load, and JGit asks often.
      }

      @Override
      public void save() {
        // JGit keeps measurements of the file system here; they are quickly made again.
      }

      @Override
      public boolean isOutdated() {
        return false;
      }
    };
  }

  @Override
  public String getenv(String variable) {
    // A program named here would be started without the options of ours.
    return variable.equals("GIT_SSH") ? null : super.getenv(variable);
  }
}
