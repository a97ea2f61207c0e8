package dev.offshoot.cli;

import dev.offshoot.cli.terminal.Terminal;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The {@code offshoot} command. */
public final class Main {

  private static final int HELP_WIDTH = 110;

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Surroundings surroundings =
        new Surroundings(
            System.in,
            System.out,
            System.err,
            System.getenv(),
            Terminal.of(Boolean.getBoolean(Terminal.PROPERTY), System.getenv()));
    System.exit(run(surroundings, arguments));
  }

  /**
   * The command with everything it touches given from outside.
   *
   * @return the exit code
   */
  static int run(Surroundings surroundings, String... arguments) {
    PrintWriter out = writer(surroundings.out());
    PrintWriter err = writer(surroundings.err());
    ErrorHandler errors = new ErrorHandler(surroundings.terminal());
    CommandLine command =
        new CommandLine(new OffshootCommand(), new Commands(surroundings))
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(errors)
            .setParameterExceptionHandler(errors)
            .setUsageHelpWidth(HELP_WIDTH)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(
                    surroundings.terminal().colour()
                        ? CommandLine.Help.Ansi.ON
                        : CommandLine.Help.Ansi.OFF));
    int code = execute(command, errors, arguments);
    out.flush();
    err.flush();
    return code;
  }

  private static int execute(CommandLine command, ErrorHandler errors, String... arguments) {
    try {
      return command.execute(arguments);
    } catch (LinkageError | VirtualMachineError e) {
      return errors.fatal(e, command.getErr());
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** What a command touches of the world. */
  record Surroundings(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Terminal terminal) {}

  /** Makes commands, handing them their surroundings. */
  private record Commands(Surroundings surroundings) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Surroundings.class).newInstance(surroundings);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}
