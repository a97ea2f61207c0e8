package dev.offshoot.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command: what the others are. */
@Command(
    name = "offshoot",
    description = "Turns one request in plain language into a complete app that you own.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      NewCommand.class,
      PlanCommand.class,
      RenderCommand.class,
      RunCommand.class,
      ResumeCommand.class,
      DeployCommand.class,
      RunsCommand.class,
      ShowCommand.class,
      DoctorCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  offshoot new examples/inventory/request.md -o shop --run   replays the recorded example,"
          + " then starts it",
      "  offshoot new \"A guest book for our hotel\" -o guestbook     asks the configured language"
          + " model",
      "  offshoot plan request.md > plan.json                       what would be built, and why",
      "  offshoot render agent.json -o shop                         the app from a specification,"
          + " no model",
      "  offshoot doctor                                            what is set up, and what is"
          + " missing",
      "",
      "Exit codes:",
      "  0 done   1 fault in Offshoot   2 usage   3 request or specification   4 language model",
      "  5 answers never valid   6 folder or disk   7 not pushed   8 machine   130 stopped"
    })
final class OffshootCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
