package dev.offshoot.browser;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Follows links from page to page; of pages that differ by a record's id alone it sees one. Of each
 * kind of form it sends one with what it requires left out, and looks at the page that refuses it.
 */
final class Walk {
  private static final int MOST_PAGES = 200;
  private static final long MOST_BYTES = 100_000;

  /** Pages with a form that does no harm when it is refused; others would delete or run. */
  private static final Pattern FORM =
      Pattern.compile(
          "/login|/register|/users|/profile(/tokens)?|/webhooks/(incoming|outgoing)/new.*"
              + "|/public/[^/]+/new|/models/[^/]+/(new|[^/]+/edit|import)|/actions/[^/]+");

  private final Chrome chrome;
  private final String url;
  private final Palette palette;
  private final Path screenshots;
  private final boolean keepsAll;
  private final Deque<String> ahead = new ArrayDeque<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> seen = new TreeSet<>();
  private final Set<String> forms = new HashSet<>();
  private final List<String> faults = new ArrayList<>();
  private final List<Double> paints = new ArrayList<>();

  /**
   * @param palette what of the app's colours was looked at already, by whomever
   * @param screenshots where they are kept
   * @param keepsAll whether there is one of each page, not only of those with faults
   */
  Walk(Chrome chrome, String url, Palette palette, Path screenshots, boolean keepsAll) {
    this.chrome = chrome;
    this.url = url;
    this.palette = palette;
    this.screenshots = screenshots;
    this.keepsAll = keepsAll;
  }

  List<String> faults() {
    return faults;
  }

  /** The kinds of pages that were seen, with {@code *} for a record's id. */
  Set<String> seen() {
    return seen;
  }

  /** After how many milliseconds each page began to be seen. */
  List<Double> paints() {
    return paints;
  }

  void from(List<String> starts) {
    starts.forEach(this::meet);
    while (!ahead.isEmpty() && seen.size() < MOST_PAGES) {
      String address = ahead.poll();
      chrome.look(Chrome.Look.ALL.getFirst());
      chrome.open(url + address);
      seen.add(kind(chrome.path()));
      Refusal.firstPaint(chrome).ifPresent(paints::add);
      chrome.links().forEach(this::meet);
      examine(address);
      refuse(address);
    }
    if (!ahead.isEmpty()) {
      faults.add("There are more than " + MOST_PAGES + " kinds of pages.");
    }
  }

  private void meet(String address) {
    boolean page = !address.startsWith("/api/") && !address.contains("export");
    if (page && known.add(kind(address))) {
      ahead.add(address);
    }
  }

  /**
   * An address without what differs from record to record and from query to query. The order and
   * length of a list make no other page of it.
   */
  private static String kind(String address) {
    return address
        .replaceAll("#.*", "")
        .replaceAll("/[0-9a-z]{26}(?=[/?]|$)", "/*")
        .replaceAll("(?<=[?&])(limit|orderBy)=[^&]*&?", "")
        .replaceAll("=[^&]*", "=")
        .replaceAll("[?&]$", "");
  }

  private void refuse(String address) {
    String path = kind(address);
    String form =
        path.replaceAll("/models/[^/?]+", "/models/*").replaceAll("/actions/.+", "/actions/*");
    if (FORM.matcher(path).matches() && !forms.contains(form) && Refusal.provoke(chrome)) {
      forms.add(form);
      examine(address + " refused");
      Refusal.leave(chrome);
    }
  }

  /** The kinds of forms that were refused. */
  Set<String> forms() {
    return forms;
  }

  private void examine(String address) {
    if (chrome.bytes() > MOST_BYTES) {
      faults.add(address + " weighs " + chrome.bytes() + " bytes");
    }
    for (Chrome.Look look : Chrome.Look.ALL) {
      int before = faults.size();
      examine(look, address + " at " + look + ": ");
      if (keepsAll || faults.size() > before) {
        chrome.screenshot(screenshots.resolve(fileName(address) + "-" + look + ".png"));
      }
    }
    if (chrome.isBreached()) {
      faults.add(address + " ran a script that somebody had typed in");
    }
    String page = chrome.driver().getCurrentUrl();
    chrome.complaints().stream()
        .filter(complaint -> !Refusal.isToldIn(complaint, page))
        .forEach(complaint -> faults.add(address + ": " + complaint));
  }

  private void examine(Chrome.Look look, String where) {
    chrome.look(look);
    if (!look.isDark()) {
      chrome.barriers().forEach(barrier -> faults.add(where + barrier));
    }
    if (palette.hasMore(chrome.driver(), look)) {
      chrome.barriersOfColour().forEach(barrier -> faults.add(where + barrier));
    }
    if (chrome.scrollsSideways()) {
      faults.add(where + "scrolls sideways");
    }
  }

  private static String fileName(String address) {
    String name = kind(address).replaceAll("[^a-zA-Z0-9*]+", "_").replace("*", "one");
    return name.length() > 80 ? name.substring(0, 80) : name;
  }
}
