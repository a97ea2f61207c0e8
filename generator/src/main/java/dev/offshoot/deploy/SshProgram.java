package dev.offshoot.deploy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/**
 * Speaks ssh through the machine's own program, with the user's own keys. It never asks anything: a
 * question would hang a run that nobody watches.
 */
final class SshProgram extends SshSessionFactory {

  private final String program;

  SshProgram(String program) {
    this.program = program;
  }

  @Override
  public RemoteSession getSession(
      URIish remote, CredentialsProvider credentials, FS files, int timeoutMillis) {
    return new Session(command(remote));
  }

  private List<String> command(URIish remote) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program, "-o", "BatchMode=yes", "-o", "ConnectTimeout=30"));
    if (remote.getPort() > 0) {
      command.addAll(List.of("-p", Integer.toString(remote.getPort())));
    }
    String host = remote.getHost();
    command.add("--");
    command.add(remote.getUser() == null ? host : remote.getUser() + "@" + host);
    return command;
  }

  @Override
  public String getType() {
    return "program";
  }

  /** One connection; the program ends with the command that it carries. */
  private static final class Session implements RemoteSession {
    private final List<String> command;
    private Process process;

    Session(List<String> command) {
      this.command = command;
    }

    @Override
    public Process exec(String remoteCommand, int timeoutSeconds) throws IOException {
      List<String> whole = new ArrayList<>(command);
      whole.add(remoteCommand);
      process = new Ending(new ProcessBuilder(whole).start());
      return process;
    }

    @Override
    public void disconnect() {
      if (process != null) {
        process.destroy();
      }
    }
  }

  /**
   * A process that may be asked for its exit code and for what it objects to as soon as its output
   * has ended: JGit does so, a moment before either is there.
   */
  private static final class Ending extends Process {
    private static final int PATIENCE_SECONDS = 5;
    private final Process process;
    private final CountDownLatch objected = new CountDownLatch(1);

    Ending(Process process) {
      this.process = process;
    }

    @Override
    public int exitValue() {
      try {
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return process.exitValue();
    }

    @Override
    public OutputStream getOutputStream() {
      return process.getOutputStream();
    }

    @Override
    public InputStream getInputStream() {
      return new Stream(process.getInputStream(), this::awaitObjections);
    }

    @Override
    public InputStream getErrorStream() {
      return new Stream(process.getErrorStream(), objected::countDown);
    }

    private void awaitObjections() {
      try {
        objected.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public int waitFor() throws InterruptedException {
      return process.waitFor();
    }

    @Override
    public void destroy() {
      process.destroy();
    }
  }

  /** Does something once its reader has come to the end. */
  private static final class Stream extends FilterInputStream {
    private final Runnable atItsEnd;

    Stream(InputStream in, Runnable atItsEnd) {
      super(in);
      this.atItsEnd = atItsEnd;
    }

    @Override
    public int read() throws IOException {
      return told(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      return told(super.read(bytes, from, most));
    }

    private int told(int read) {
      if (read < 0) {
        atItsEnd.run();
      }
      return read;
    }
  }
}
