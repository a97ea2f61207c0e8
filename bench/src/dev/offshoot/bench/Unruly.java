package dev.offshoot.bench;

import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.CodeSpec;
import dev.offshoot.spec.DataScope;
import dev.offshoot.spec.name.JavaName;
import java.util.ArrayList;
import java.util.List;

/** Actions that do what none should, for an app whose other requests are measured meanwhile. */
final class Unruly {
  static final String SPIN = "bench-spin";
  static final String FILL = "bench-fill";
  static final String COUNT = "bench-count";
  static final String FAIL = "bench-fail";

  private static final int SECONDS = 1;
  private static final String NEVER = "return ActionResult.of(\"Never\");";

  private Unruly() {}

  /** The app with these actions, too. */
  static AgentSpec in(AgentSpec spec) {
    List<ActionSpec> actions = new ArrayList<>(spec.actions());
    actions.add(
        action(SPIN, "BenchSpin", "long n = 1;", "while (n != 0) {", "n = n * 31 | 1;", "}"));
    actions.add(
        action(
            FILL,
            "BenchFill",
            "List<byte[]> kept = new ArrayList<>();",
            "while (kept.size() < 1_000_000) {",
            "kept.add(new byte[1_000]);",
            "}"));
    String records = JavaName.lowerCamel(spec.models().getFirst().plural());
    actions.add(
        action(
            COUNT,
            "BenchCount",
            "long n = 0;",
            "while (n >= 0) {",
            "n = app." + records + "().count();",
            "}"));
    actions.add(
        action(
            FAIL,
            "BenchFail",
            "if (app.administrators().size() > 0) {",
            "throw new UnsupportedOperationException(\"Bench\");",
            "}"));
    return spec.withActions(actions);
  }

  private static ActionSpec action(String id, String name, String... body) {
    List<String> lines = new ArrayList<>(List.of(body));
    lines.add(NEVER);
    return new ActionSpec(
        id,
        name,
        name,
        "Does what no action should.",
        null,
        DataScope.SYSTEM_WIDE,
        List.of(),
        List.of(),
        List.of(),
        List.of("bench"),
        false,
        SECONDS,
        null,
        null,
        new CodeSpec(lines, List.of()),
        List.of());
  }
}
