package dev.offshoot.cli;

import dev.offshoot.Problem;

/** What the process says to the shell when it ends. Scripts may rely on these numbers. */
enum ExitCode {
  DONE(0, "all went well"),
  INTERNAL(1, "a fault in Offshoot itself"),
  USAGE(2, "wrong command line"),
  SPEC(3, "the request or the specification cannot be used"),
  MODEL(4, "the language model is missing, unreachable or refuses"),
  GENERATION(5, "the language model's answers never became valid"),
  OUTPUT(6, "the folder or the disk cannot be used"),
  REMOTE(7, "the app is complete here but could not be pushed"),
  ENVIRONMENT(8, "something on this machine is missing, such as a JDK"),
  INTERRUPTED(130, "stopped by the user");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  int number() {
    return number;
  }

  String meaning() {
    return meaning;
  }

  static ExitCode of(Problem problem) {
    return switch (problem.kind()) {
      case USAGE -> USAGE;
      case REQUEST, SPEC -> SPEC;
      case MODEL -> MODEL;
      case GENERATION -> GENERATION;
      case OUTPUT -> OUTPUT;
      case REMOTE -> REMOTE;
      case ENVIRONMENT -> ENVIRONMENT;
      case INTERNAL -> INTERNAL;
    };
  }
}
