package dev.offshoot.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;

/** What axe finds on a page that keeps out people who cannot see, hear or point well. */
final class Axe {
  /** What a page has to load before. */
  static final String SCRIPT = script();

  private Axe() {}

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that can be found without a look at the colours, which takes longer than all else. */
  static List<String> barriers(JavascriptExecutor page) {
    return barriers(
        page, "{resultTypes: ['violations'], rules: {'color-contrast': {enabled: false}}}");
  }

  static List<String> barriersOfColour(JavascriptExecutor page) {
    return barriers(page, "{resultTypes: ['violations'], runOnly: ['color-contrast']}");
  }

  @SuppressWarnings("unchecked") // the script gives a list of texts
  private static List<String> barriers(JavascriptExecutor page, String options) {
    return (List<String>)
        page.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, %s).then(results => done(
              results.violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node =>
                  node.html.slice(0, 200) + ' ' + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 300)))))\
            """
                .formatted(options));
  }
}
