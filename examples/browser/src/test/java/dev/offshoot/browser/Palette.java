package dev.offshoot.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openqa.selenium.JavascriptExecutor;

/**
 * What of an app's colours was looked at already. An element's colours follow from what it is and
 * what it stands in; pages with nothing but such elements as other pages have show no new ones.
 */
final class Palette {
  private final Map<Chrome.Look, Set<Long>> seen = new ConcurrentHashMap<>();

  /** Whether this page has an element of a kind that no page before had at this look. */
  @SuppressWarnings("unchecked") // the script gives a list of whole numbers
  boolean hasMore(JavascriptExecutor page, Chrome.Look look) {
    List<Long> kinds = (List<Long>) page.executeScript(KINDS);
    return seen.computeIfAbsent(look, it -> ConcurrentHashMap.newKeySet()).addAll(kinds);
  }

  /**
   * A number for each element, of its name, the attributes that styles can ask for, and its parent.
   */
  private static final String KINDS =
      """
      const named = new Set(['id', 'name', 'value', 'href', 'for', 'title', 'action', 'list']);
      const kinds = new Map();
      const number = (text, start) => {
        let sum = start;
        for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
        return sum;
      };
      for (const element of document.querySelectorAll('*')) {
        const attributes = [...element.attributes]
          .map(it => it.name + (named.has(it.name) || it.value.length > 60 ? '' : '=' + it.value))
          .map(it => it.replace(/[0-9a-z]{26}|[0-9]+/g, '0'))
          .sort();
        const own = element.tagName + ' ' + attributes.join(' ');
        kinds.set(element, number(own, kinds.get(element.parentElement) ?? 7));
      }
      return [...new Set(kinds.values())]\
      """;
}
