package app.musicschoolmanager.platform.example;

import app.musicschoolmanager.platform.example.Example.Expected;
import app.musicschoolmanager.platform.example.Example.Fate;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Validation.Checked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what became of all records against what an example expects of them. */
public final class Changes {
  private final Stage stage;
  private final Map<Model, Map<String, Entry>> before;
  private final Map<Model, Map<String, Entry>> after;
  private final Set<String> explained = new HashSet<>();
  private final List<String> differences = new ArrayList<>();

  public Changes(
      Stage stage, Map<Model, Map<String, Entry>> before, Map<Model, Map<String, Entry>> after) {
    this.stage = stage;
    this.before = before;
    this.after = after;
  }

  /** What is not as expected, and what happened besides. */
  public List<String> differences(List<Expected> expected) {
    expected.forEach(this::compare);
    after.forEach((model, entries) ->
        entries.values().stream()
            .filter(entry -> !explained.contains(entry.id()))
            .forEach(entry -> unexpected(model, before.get(model).get(entry.id()), entry)));
    before.forEach((model, entries) ->
        entries.values().stream()
            .filter(entry -> !explained.contains(entry.id()))
            .filter(entry -> !after.get(model).containsKey(entry.id()))
            .forEach(entry -> differences.add("It deleted " + shown(model, entry) + NOT_SAID)));
    return differences;
  }

  /** The models of which some records are not as they were, or are new or gone. */
  public Set<Model> touched() {
    Set<Model> touched = new HashSet<>();
    after.forEach((model, entries) -> {
      Map<String, Entry> were = before.get(model);
      boolean same =
          were.keySet().equals(entries.keySet())
              && entries.values().stream()
                  .allMatch(is -> own(model, were.get(is.id())).equals(own(model, is)));
      if (!same) {
        touched.add(model);
      }
    });
    return touched;
  }

  private static final String NOT_SAID = ", which the example doesn't say.";

  private void unexpected(Model model, Entry was, Entry is) {
    if (was == null) {
      differences.add("It created " + shown(model, is) + NOT_SAID);
    } else if (!own(model, was).equals(own(model, is))) {
      differences.add("It changed %s: %s%s".formatted(name(model, is), changed(was, is), NOT_SAID));
    }
  }

  /** What follows from other records by rules needs no saying, whoever changed those. */
  private static Map<String, Object> own(Model model, Entry entry) {
    Map<String, Object> own = new HashMap<>(entry.values().asMap());
    model.fields().stream().filter(model::isDerived).forEach(field -> own.remove(field.name()));
    return own;
  }

  private void compare(Expected expected) {
    if (expected.is() == Fate.CREATED) {
      created(expected);
      return;
    }
    String id = stage.names().id(expected.what());
    explained.add(id);
    Model model =
        before.keySet().stream()
            .filter(it -> before.get(it).containsKey(id))
            .findFirst()
            .orElseThrow();
    Entry was = before.get(model).get(id);
    Entry is = after.get(model).get(id);
    if (is == null || expected.is() == Fate.DELETED) {
      if ((is == null) != (expected.is() == Fate.DELETED)) {
        differences.add(
            "%s should be %s, but is %s."
                .formatted(
                    expected.what(),
                    expected.is() == Fate.DELETED ? "deleted" : "there",
                    is == null ? "deleted" : "still there"));
      }
      return;
    }
    boolean unchanged = expected.is() == Fate.UNCHANGED;
    boolean same =
        unchanged ? own(model, was).equals(own(model, is)) : was.values().equals(is.values());
    if (same != unchanged) {
      differences.add(
          same
              ? expected.what() + " should be changed, but is as it was: " + shown(model, is) + "."
              : "%s should be unchanged, but changed: %s."
                  .formatted(expected.what(), changed(was, is)));
    }
    wrong(model, expected, is)
        .forEach((field, value) ->
            differences.add(
                "%s should have %s = %s, but has %s."
                    .formatted(
                        expected.what(), field, quoted(expected.values().get(field)), value)));
  }

  private void created(Expected expected) {
    Model model = stage.model(expected.what());
    List<Entry> fresh =
        after.get(model).values().stream()
            .filter(entry -> !before.get(model).containsKey(entry.id()))
            .filter(entry -> !explained.contains(entry.id()))
            .toList();
    List<Entry> found =
        fresh.stream().filter(entry -> wrong(model, expected, entry).isEmpty()).toList();
    found.stream().limit(expected.count()).forEach(entry -> explained.add(entry.id()));
    if (found.size() < expected.count()) {
      String others =
          fresh.isEmpty()
              ? "none was created"
              : fresh.stream().map(entry -> shown(model, entry)).collect(Collectors.joining("; "));
      fresh.forEach(entry -> explained.add(entry.id())); // said here
      differences.add(
          "It should create %d %s%s, but created %s: %s."
              .formatted(
                  expected.count(),
                  expected.what(),
                  expected.values().isEmpty() ? "" : " with " + shown(expected.values()),
                  found.isEmpty() ? "no such" : String.valueOf(found.size()),
                  others));
    }
  }

  /** The fields that don't have the expected value, and what they have. */
  private Map<String, String> wrong(Model model, Expected expected, Entry entry) {
    Map<String, String> texts = stage.names().resolved(expected.values(), model.fields());
    Checked checked = Validation.partial(model.fields()).texts(texts);
    Map<String, String> wrong = new LinkedHashMap<>();
    for (String field : texts.keySet()) {
      Object is = entry.values().get(field);
      boolean empty = texts.get(field).isEmpty();
      if (empty ? is != null : !equal(checked.values().get(field), is)) {
        wrong.put(field, quoted(is));
      }
    }
    return wrong;
  }

  private static boolean equal(Object expected, Object is) {
    return expected instanceof BigDecimal left && is instanceof BigDecimal right
        ? left.compareTo(right) == 0
        : Objects.equals(expected, is);
  }

  private String changed(Entry was, Entry is) {
    return is.values().asMap().keySet().stream()
        .filter(field -> !Objects.equals(was.values().get(field), is.values().get(field)))
        .map(field ->
            "%s from %s to %s"
                .formatted(field, quoted(was.values().get(field)), quoted(is.values().get(field))))
        .collect(Collectors.joining(", "));
  }

  private String shown(Model model, Entry entry) {
    return name(model, entry) + " with " + shown(entry.values().asMap());
  }

  private String shown(Map<String, ?> values) {
    return values.entrySet().stream()
        .filter(value -> value.getValue() != null)
        .map(value -> value.getKey() + " = " + quoted(value.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String quoted(Object value) {
    return value == null || value.equals("") ? "nothing" : stage.names().shown(value.toString());
  }

  private String name(Model model, Entry entry) {
    String known = stage.names().shown(entry.id());
    return known.startsWith("@") ? known : "a " + className(model);
  }

  private static String className(Model model) {
    return Arrays.stream(model.name().split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
