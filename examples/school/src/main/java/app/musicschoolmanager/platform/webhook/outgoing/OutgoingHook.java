package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.record.Change.Kind;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address that is told of changes.
 *
 * @param sealed the secret with which the app signs
 * @param models the names of the models of whose records it is told
 * @param kinds of which kinds of changes
 * @param pausedAt since when it is told nothing, because it took nothing; null if it is told
 */
public record OutgoingHook(
    String id,
    String name,
    String url,
    String sealed,
    Set<String> models,
    Set<Kind> kinds,
    Instant pausedAt,
    Instant createdAt) {

  /** Whether it is to be told of such a change. */
  boolean wants(String model, Kind kind) {
    return pausedAt == null && models.contains(model) && kinds.contains(kind);
  }

  static OutgoingHook of(Row row) {
    return new OutgoingHook(
        row.text("id"),
        row.text("name"),
        row.text("url"),
        row.text("sealed"),
        new TreeSet<>(Arrays.asList(row.text("models").split(" "))),
        kinds(Stream.of(row.text("kinds").split(" "))),
        row.instant("paused_at"),
        row.instant("created_at"));
  }

  /** The kinds of these words; those that are none are left out. */
  static Set<Kind> kinds(Stream<String> words) {
    Set<String> wanted = words.collect(Collectors.toSet());
    return Stream.of(Kind.values())
        .filter(kind -> wanted.contains(kind.value()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String kindWords() {
    return kinds.stream().map(Kind::value).collect(Collectors.joining(" "));
  }

  /** The hook as the API shows it: without its secret. */
  ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", id).put("name", name).put("url", url);
    ArrayNode told = json.putArray("models");
    models.forEach(told::add);
    ArrayNode what = json.putArray("changes");
    kinds.forEach(kind -> what.add(kind.value()));
    json.put("pausedAt", pausedAt == null ? null : pausedAt.toString());
    return json.put("createdAt", createdAt.toString());
  }
}
