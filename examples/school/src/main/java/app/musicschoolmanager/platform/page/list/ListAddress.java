package app.musicschoolmanager.platform.page.list;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The address of a list: everything that narrows, orders and pages it stands there. */
record ListAddress(String path, Map<String, String> parameters) {
  private static final Set<String> PLACE = Set.of("page", "after");

  /** Begins the entries of a selection that stand for empty and filled. */
  static final String PRESENCE = "~";

  static ListAddress of(Context ctx) {
    Map<String, String> parameters = new LinkedHashMap<>();
    ctx.queryParamMap().forEach((name, values) -> parameters.put(name, values.getFirst()));
    return new ListAddress("/models/" + ctx.pathParam("model"), parameters);
  }

  /** What is in the request, without what a form sends for controls that nobody touched. */
  ListAddress tidy() {
    Map<String, String> kept = new LinkedHashMap<>();
    parameters.forEach((name, value) -> {
      if (value.startsWith(PRESENCE)) {
        kept.put(name + ".is", value.substring(PRESENCE.length())); // an entry of a selection
      } else if (!value.isBlank()) {
        kept.put(name, value);
      }
    });
    return new ListAddress(path, kept);
  }

  String value(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The first page of the list with another parameter. */
  String with(String name, String value) {
    Map<String, String> all = fromItsBeginning();
    all.put(name, value);
    return text(all);
  }

  ListAddress replacing(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put(name, value);
    return new ListAddress(path, all);
  }

  ListAddress less(List<String> names) {
    Map<String, String> fewer = new LinkedHashMap<>(parameters);
    names.forEach(fewer::remove);
    return new ListAddress(path, fewer);
  }

  String page(long number) {
    return with("page", Long.toString(number));
  }

  /** The first page of the list without some parameters. */
  String without(List<String> names) {
    Map<String, String> fewer = fromItsBeginning();
    names.forEach(fewer::remove);
    return text(fewer);
  }

  /** This list in another form. */
  String at(String more, String name, String value) {
    Map<String, String> all = fromItsBeginning();
    all.remove("limit");
    if (!value.isEmpty()) {
      all.put(name, value);
    }
    return new ListAddress(path + more, Map.of()).text(all);
  }

  private Map<String, String> fromItsBeginning() {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.keySet().removeAll(PLACE);
    return all;
  }

  String text() {
    return text(parameters);
  }

  private String text(Map<String, String> all) {
    return all.isEmpty()
        ? path
        : all.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
