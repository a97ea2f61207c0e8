package app.runninggrouplog.platform.page;

import app.runninggrouplog.platform.TestClient;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows every link of an app from page to page. */
final class Crawl {
  private Crawl() {}

  /**
   * The pages that it has seen, by their addresses. Of files, and of lists in another order, it
   * sees none.
   *
   * @param starts where it begins
   */
  static Map<String, String> of(TestClient client, String... starts) {
    Map<String, String> pages = new LinkedHashMap<>();
    Deque<String> ahead = new ArrayDeque<>(Arrays.asList(starts));
    while (!ahead.isEmpty()) {
      String path = ahead.pop();
      boolean page = !path.contains(".") && !path.contains("orderBy") && !path.startsWith("/api/");
      if (page && !pages.containsKey(path)) {
        String html = Html.checked(client.get(path).expect(200));
        pages.put(path, html);
        links(html).forEach(ahead::add);
      }
    }
    return pages;
  }

  private static List<String> links(String html) {
    return Html.all(html, "href=\"(/[^\"#]*)\"").stream()
        .map(to -> to.replace("&amp;", "&"))
        .toList();
  }
}
