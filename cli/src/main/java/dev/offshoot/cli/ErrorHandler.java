package dev.offshoot.cli;

import dev.offshoot.Problem;
import dev.offshoot.cli.terminal.Terminal;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where a failure becomes text and an exit code. */
final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final Terminal terminal;

  ErrorHandler(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    boolean debug = parsed.hasMatchedOption("--debug") || subcommandDebugs(parsed);
    Problem problem = failure instanceof Problem known ? known : unexpected(failure);
    print(problem, command.getErr());
    if (debug) {
      failure.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return ExitCode.of(problem).number();
  }

  /** For what the library hands to nobody: a broken installation, no memory left. */
  int fatal(Error failure, PrintWriter err) {
    print(unexpected(failure), err);
    err.flush();
    return ExitCode.INTERNAL.number();
  }

  private static boolean subcommandDebugs(ParseResult parsed) {
    return parsed.subcommands().stream().anyMatch(sub -> sub.hasMatchedOption("--debug"));
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(terminal.red("offshoot: ") + failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("See `" + command.getCommandSpec().qualifiedName() + " --help`.");
    err.flush();
    return ExitCode.USAGE.number();
  }

  /** Prints what happened, why, and what to do. */
  void print(Problem problem, PrintWriter err) {
    err.println(terminal.red("offshoot: ") + terminal.bold(problem.what()));
    indented(problem.why(), err);
    indented(problem.fix(), err);
  }

  private static void indented(String text, PrintWriter err) {
    if (!text.isBlank()) {
      text.lines().forEach(line -> err.println("  " + line));
    }
  }

  private static Problem unexpected(Throwable failure) {
    return Problem.of(
            Problem.Kind.INTERNAL,
            "Something went wrong inside Offshoot",
            failure.getClass().getSimpleName() + ": " + failure.getMessage(),
            "Run the command again with --debug and report what it prints.")
        .causedBy(failure);
  }
}
