package dev.offshoot.cli;

import picocli.CommandLine.Option;

/** Where an app's history goes, and under whose name. */
final class DeliveryOptions {

  @Option(
      names = "--remote",
      paramLabel = "URL",
      description = {
        "Push the app to this git repository (https, ssh or file).",
        "A token is read from the environment variable OFFSHOOT_GIT_TOKEN."
      })
  String remote;

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      defaultValue = "main",
      description = "The branch to commit and push (default: ${DEFAULT-VALUE}).")
  String branch;

  @Option(
      names = "--author",
      paramLabel = "'NAME <ADDRESS>'",
      defaultValue = "Offshoot <offshoot@localhost>",
      description = "The author of the commits (default: ${DEFAULT-VALUE}).")
  String author;
}
