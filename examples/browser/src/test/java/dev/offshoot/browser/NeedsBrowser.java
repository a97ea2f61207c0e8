package dev.offshoot.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Leaves tests out where no browser is installed, and writes down that it did, so that the build
 * can say so at its end. In continuous integration leaving out is failing.
 */
final class NeedsBrowser implements ExecutionCondition {
  private static final Path NOTE = Path.of("target", "left-out.txt");
  private static final String MISSING =
      "The tests in the browser were left out: chromium and chromedriver are not both on the PATH."
          + " On Debian and Ubuntu `apt-get install chromium chromium-driver` brings them.";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    try {
      Files.deleteIfExists(NOTE);
      if (Chrome.installed().isPresent()) {
        return ConditionEvaluationResult.enabled("A browser is installed.");
      }
      Files.writeString(NOTE, MISSING + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (System.getenv("CI") != null) {
      throw new IllegalStateException(MISSING);
    }
    return ConditionEvaluationResult.disabled(MISSING);
  }
}
