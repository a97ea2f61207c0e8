package app.musicschoolmanager.platform;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/**
 * Tries promises in a process of its own, without a build: the plain tests of a class, in the order
 * in which a build runs them too. Each line that it writes says what begins, or how it went.
 */
public final class PromiseRun {
  /** What promises are made of; what stands directly in the platform only carries them. */
  private static final Pattern PROMISES =
      Pattern.compile(Pattern.quote(PromiseRun.class.getPackageName()) + "\\.\\w+\\..*");

  private final ProofReport report = new ProofReport();

  private PromiseRun() {}

  /** Takes test classes, or single tests as {@code package.Class#method}. */
  public static void main(String[] args) throws ClassNotFoundException {
    PromiseRun run = new PromiseRun();
    for (String arg : args) {
      String[] parts = arg.split("#");
      run.prove(Class.forName(parts[0]), List.of(parts).subList(1, parts.length));
    }
    System.exit(0); // whatever a promise may have left running
  }

  private void prove(Class<?> test, List<String> only) {
    List<Method> promises =
        marked(test, Test.class).stream()
            .filter(promise -> only.isEmpty() || only.contains(promise.getName()))
            .toList();
    boolean started =
        isKept(
            test,
            "the_app_starts",
            () -> {
              if (promises.isEmpty()) {
                throw new IllegalArgumentException("There is no such test.");
              }
              callAll(test, null, BeforeAll.class);
            });
    if (started) {
      promises.forEach(promise -> isKept(test, promise.getName(), () -> keep(test, promise)));
    }
    isKept(test, "the_app_stops", () -> callAll(test, null, AfterAll.class));
  }

  private boolean isKept(Class<?> test, String promise, Runnable trial) {
    Map<String, Object> line = new HashMap<>(Map.of("test", test.getName(), "promise", promise));
    report.say(line);
    try {
      trial.run();
      line.put("kept", true);
    } catch (TestAbortedException e) {
      line.put("untried", reason(e));
    } catch (Throwable broken) {
      line.put("broken", told(broken));
    }
    report.say(line);
    return !line.containsKey("broken");
  }

  /** Why nothing was tried, in words for owners: what follows is for those who look into it. */
  private static String reason(TestAbortedException aborted) {
    String message = String.valueOf(aborted.getMessage()).replaceFirst("^Assumption failed: ", "");
    return message.lines().findFirst().orElse(message);
  }

  private static void keep(Class<?> test, Method promise) {
    Object instance = ReflectionSupport.newInstance(test);
    try {
      callAll(test, instance, BeforeEach.class);
      ReflectionSupport.invokeMethod(promise, instance);
    } finally {
      callAll(test, instance, AfterEach.class);
    }
  }

  private static void callAll(Class<?> test, Object on, Class<? extends Annotation> mark) {
    marked(test, mark).forEach(method -> ReflectionSupport.invokeMethod(method, on));
  }

  private static List<Method> marked(Class<?> test, Class<? extends Annotation> mark) {
    return AnnotationSupport.findAnnotatedMethods(test, mark, HierarchyTraversalMode.TOP_DOWN);
  }

  /** What failed, and in which line of whose promise. */
  private static String told(Throwable broken) {
    boolean isFault = !(broken instanceof AssertionError) || broken.getMessage() == null;
    String what = (isFault ? broken.toString() : broken.getMessage()).strip();
    return Arrays.stream(broken.getStackTrace())
        .filter(frame -> PROMISES.matcher(frame.getClassName()).matches())
        .findFirst()
        .map(frame -> "%s:%d: ".formatted(frame.getFileName(), frame.getLineNumber()) + what)
        .orElse(what);
  }
}
