package dev.offshoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.cli.Main.Surroundings;
import dev.offshoot.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One run of the command in this process, with what it said.
 *
 * @param code the exit code
 */
record CommandLineRun(int code, String out, String err) {

  static CommandLineRun of(String... arguments) {
    return of(Map.of(), "", arguments);
  }

  static CommandLineRun of(Map<String, String> environment, String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                Terminal.NONE),
            arguments);
    return new CommandLineRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Fails with everything that was said, unless the run ended so. */
  CommandLineRun endsWith(ExitCode expected) {
    assertThat(code).as("out:%n%s%nerr:%n%s", out, err).isEqualTo(expected.number());
    assertThat(err).doesNotContain("\tat ");
    return this;
  }
}
