package dev.offshoot.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Members that are refused although their class is allowed, each with what to use instead. */
final class AllowedMembers {
  private static final Set<String> TIMES = Set.of("now", "systemDefault");

  private static final Map<String, String> ANYWHERE =
      Map.of(
          "getClass", "instanceof or a pattern switch",
          "finalize", "nothing: there is nothing to clean up",
          "wait", "plain sequential code",
          "notify", "plain sequential code",
          "notifyAll", "plain sequential code",
          "printStackTrace", "app.log(message), or let the exception pass");

  private static final Map<String, String> ONE_BY_ONE =
      Map.of(
          "java.lang.Integer.getInteger", "Integer.valueOf; settings are not for actions",
          "java.lang.Long.getLong", "Long.valueOf; settings are not for actions",
          "java.lang.Boolean.getBoolean", "Boolean.parseBoolean; settings are not for actions",
          "java.util.Locale.setDefault", "a locale passed to the call that needs it");

  private final String contextClass;

  AllowedMembers(String appPackage) {
    contextClass = appPackage + ".platform.action.ActionContext";
  }

  /** What to use instead of this member; empty if the member is allowed. */
  Optional<String> alternative(String owner, String name) {
    if (name.startsWith("parallel")) {
      return Optional.of("the sequential form");
    }
    if (ANYWHERE.containsKey(name)) {
      return Optional.of(ANYWHERE.get(name));
    }
    if (owner.startsWith("java.time.") && TIMES.contains(name)) {
      return Optional.of(
          name.equals("now")
              ? "app.now() or app.today(), which follow the app's clock"
              : "ZoneOffset.UTC or ZoneId.of(name)");
    }
    if (owner.equals("java.lang.Class")) {
      return Optional.of("direct calls");
    }
    if (owner.equals(contextClass) && !name.equals("input")) {
      return Optional.of("AppContext");
    }
    return Optional.ofNullable(ONE_BY_ONE.get(owner + "." + name));
  }
}
