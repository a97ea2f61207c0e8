package dev.offshoot.render.project;

import dev.offshoot.render.text.HashComment;
import dev.offshoot.spec.AgentSpec;
import java.util.stream.Collectors;

/** The {@code .env.example} of an app: each setting with a sentence. */
public final class EnvExample {

  private EnvExample() {}

  /** The text of the file. What must be set stands open, what may be set stands in a comment. */
  public static String of(AgentSpec spec) {
    return Setting.of(spec, new Wording(spec.language())).stream()
        .map(EnvExample::lines)
        .collect(Collectors.joining("\n"));
  }

  private static String lines(Setting setting) {
    return "# %s\n%s%s=%s\n"
        .formatted(
            new HashComment(setting.meaning()),
            setting.required() ? "" : "#",
            setting.name(),
            setting.value());
  }
}
