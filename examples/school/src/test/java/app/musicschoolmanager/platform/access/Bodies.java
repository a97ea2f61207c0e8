package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.page.text.Formats;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What requests send that are about records and actions: values that keep all rules. */
final class Bodies {
  private Bodies() {}

  static Body values(Person writer, Subject subject, Scene scene) {
    return Body.json(scene.values(subject.model(), writer));
  }

  /** What may be changed of the record of the model that was made last. */
  static Body changes(Person writer, Subject subject, Scene scene) {
    return Body.json(scene.changes(subject.model(), writer));
  }

  static Body changeForm(Person writer, Subject subject, Scene scene) {
    return form(scene, scene.changes(subject.model(), writer));
  }

  static Body valueForm(Person writer, Subject subject, Scene scene) {
    return form(scene, scene.values(subject.model(), writer));
  }

  /** What anybody may send of a record, once they had the time to write it. */
  static Body openValues(Person writer, Subject subject, Scene scene) {
    ObjectNode values = scene.values(subject.model(), scene.people().admin());
    scene.app().clock().advance(Duration.ofMinutes(1));
    return Body.json(values.retain(subject.model().open().form().fields()));
  }

  /** The same in a form that was opened before. */
  static Body openForm(Person writer, Subject subject, Scene scene) {
    Call form = Call.get("/public/" + subject.model().name() + "/new");
    String html = scene.wire().send(scene.people().nobodies().getFirst(), form).body();
    ObjectNode values = scene.values(subject.model(), scene.people().admin());
    values.retain(subject.model().open().form().fields());
    values.put("_opened", html.replaceAll("(?s).*name=\"_opened\" value=\"([^\"]*)\".*", "$1"));
    scene.app().clock().advance(Duration.ofMinutes(1));
    return form(scene, values);
  }

  /** What it takes to connect the first service, at a place where nothing answers. */
  static Body connection(Person admin, Subject subject, Scene scene) {
    return Body.json(Json.MAPPER.valueToTree(settings(scene)));
  }

  static Body connectionForm(Person admin, Subject subject, Scene scene) {
    return Body.form(settings(scene));
  }

  private static Map<String, String> settings(Scene scene) {
    Map<String, String> values = new LinkedHashMap<>();
    scene.app().services().connecting().all().stream()
        .limit(1)
        .flatMap(connection -> connection.open().stream())
        .forEach(known ->
            values.put(
                known.setting().field(),
                switch (known.setting()) {
                  case URL, AUTHORIZE_URL, TOKEN_URL -> "http://localhost:9";
                  case HOST -> "127.0.0.1";
                  case PORT -> "9";
                  case FROM -> "office@example.com";
                  default -> "anything";
                }));
    return values;
  }

  static Body oneId(Person writer, Subject subject, Scene scene) {
    List<String> ids = List.of(made(writer, subject, scene));
    return Body.json(Json.MAPPER.valueToTree(Map.of("ids", ids)));
  }

  static Body oneMarked(Person writer, Subject subject, Scene scene) {
    return Body.form(Map.of("id", made(writer, subject, scene), "_confirm", "true"));
  }

  /** The id of a record of theirs, if they may make one. */
  private static String made(Person writer, Subject subject, Scene scene) {
    return Needs.WRITE.admits(writer, subject)
        ? scene.make(Thing.RECORD, subject, writer).orElseThrow()
        : "none";
  }

  /** A file with one row. Secrets do not travel in such files. */
  static Body rows(Person writer, Subject subject, Scene scene) {
    ObjectNode values = scene.values(subject.model(), writer);
    subject.model().fields().stream()
        .filter(field -> field.type() == FieldType.SECRET && !field.isRequired())
        .forEach(field -> values.remove(field.name()));
    return csv(scene, values);
  }

  /** Values as a file with one row. */
  static Body csv(Scene scene, ObjectNode values) {
    Map<String, String> row = texts(scene, values);
    String text = cells(row.keySet()) + "\n" + cells(row.values()) + "\n";
    return Body.upload("file", "rows.csv", "text/csv", text);
  }

  private static String cells(Collection<String> cells) {
    return cells.stream()
        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }

  /** Lets a record refer to another, where the model has a field for it. */
  static Body relation(Person writer, Subject subject, Scene scene) {
    ObjectNode values = scene.values(subject.model(), writer);
    Map<String, String> form = new LinkedHashMap<>();
    subject.model().sharedFields().stream()
        .filter(field -> field.type() == FieldType.REFERENCE && values.has(field.name()))
        .findFirst()
        .ifPresent(field -> {
          form.put("field", field.name());
          form.put("to", values.get(field.name()).asText());
          form.put("record", scene.make(Thing.RECORD, subject, writer).orElseThrow());
          form.put("move", "true");
        });
    return Body.form(form);
  }

  static Body input(Person caller, Subject subject, Scene scene) {
    return Body.json(scene.input(subject.action(), caller));
  }

  static Body inputForm(Person caller, Subject subject, Scene scene) {
    Map<String, String> form = texts(scene, scene.input(subject.action(), caller));
    form.put("_confirm", "true");
    return Body.form(form);
  }

  /** Values as the fields of a form. */
  static Body form(Scene scene, ObjectNode values) {
    return Body.form(texts(scene, values));
  }

  private static Map<String, String> texts(Scene scene, ObjectNode values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.properties().forEach(field -> texts.put(field.getKey(), text(scene, field.getValue())));
    return texts;
  }

  /** As somebody types it in the language of the app. */
  private static String text(Scene scene, JsonNode value) {
    if (value.isBigDecimal()) {
      Locale language = scene.app().services().definition().language();
      return new Formats(language).typed(value.decimalValue());
    }
    return value.isContainerNode() ? value.toString() : value.asText("");
  }
}
