package app.musicschoolmanager.platform.recovery;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.config.Config;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The commands as the owner of an app gives them. */
record Commands(AppDefinition definition, Config config, Clock clock) {

  /** What a command said, and how it ended. */
  record Said(int code, String out, String err) {
    Said expect(int wanted) {
      if (code != wanted) {
        throw new AssertionError("Ended with " + code + " instead of " + wanted + ": " + err);
      }
      return this;
    }
  }

  /** Those of a running app. */
  static Commands of(TestApp app) {
    return new Commands(app.services().definition(), app.services().config(), app.clock());
  }

  /** The same for another data folder. */
  Commands in(Path folder) {
    return with("DATA_DIR", folder.toString());
  }

  /** The same with another setting. */
  Commands with(String name, String value) {
    Map<String, String> settings = new HashMap<>(config.settings());
    settings.put(name, value);
    return new Commands(definition, Config.of(settings), clock);
  }

  Said run(String command, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = new String[arguments.length + 1];
    words[0] = command;
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }
    int code = new Recovery(definition, config, clock, print(out), print(err)).run(words);
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
