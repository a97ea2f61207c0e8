package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.Change;
import app.musicschoolmanager.platform.record.Change.Kind;
import app.musicschoolmanager.platform.record.RecordJson;
import app.musicschoolmanager.platform.record.Recorder;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * Notes in the transaction of a change which addresses are to be told of it. They are told what the
 * API shows administrators: of what is somebody's own, that it has changed, and no value.
 *
 * @param wake is called once something is noted for good
 */
record ChangeNotices(Database database, ModelRegistry models, MessageTable messages, Runnable wake)
    implements Recorder {

  @Override
  public void record(Change change, Sql sql) {
    List<OutgoingHook> wanting =
        OutgoingTable.all(sql).stream()
            .filter(hook -> hook.wants(change.model(), change.kind()))
            .toList();
    Model model = models.get(change.model());
    boolean personal = change.ownerId() != null && !model.isUserScoped();
    if (wanting.isEmpty() || personal) {
      return;
    }
    String type = change.model() + "." + change.kind().value();
    ObjectNode body = Json.MAPPER.createObjectNode().put("id", "").put("type", type);
    body.put("timestamp", change.at().toString()).set("data", data(model, change));
    wanting.forEach(hook ->
        messages.add(hook, change.recordId(), type, id -> body.put("id", id).toString(), sql));
    database.afterCommit(wake);
  }

  private static ObjectNode data(Model model, Change change) {
    ObjectNode data = Json.MAPPER.createObjectNode().put("id", change.recordId());
    if (change.ownerId() != null) {
      return data;
    }
    boolean gone = change.kind() == Kind.DELETED;
    data.set("record", json(model, change, gone ? change.before() : change.after()));
    if (change.kind() == Kind.UPDATED) {
      ArrayNode changed = data.putArray("changed");
      model.sharedFields().stream()
          .map(Field::name)
          .filter(name -> differs(change, name))
          .forEach(changed::add);
    }
    return data;
  }

  private static boolean differs(Change change, String name) {
    return change.secrets().contains(name)
        || !Objects.equals(change.before().get(name), change.after().get(name));
  }

  /** The shared fields as the API shows them; what somebody keeps beside them is theirs. */
  private static ObjectNode json(Model model, Change change, Values values) {
    Entry entry = new Entry(change.recordId(), null, values, 0, change.at(), change.at());
    ObjectNode json = Json.MAPPER.valueToTree(RecordJson.of(model, entry));
    json.remove(List.of("version", "createdAt", "updatedAt"));
    json.remove(model.personalFields().stream().map(Field::name).toList());
    return json;
  }
}
