package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.sql.Reached;
import app.musicschoolmanager.platform.record.sql.WaySql;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Goes each way from records to a member, open and shut, and tries whether they see and change just
 * what they should. What they should is asked from the record's end, where the app asks from
 * theirs.
 */
final class Paths {
  private final Scene scene;
  private final Person member;
  private final List<String> faults = new ArrayList<>();

  /** What a way should let its member do. */
  private record Right(boolean sees, boolean changes) {
    int status(int allowed) {
      return changes ? allowed : sees ? 403 : 404;
    }
  }

  Paths(Scene scene) {
    this.scene = scene;
    this.member = scene.people().fresh(Role.MEMBER); // what leads to them leads to nobody else
  }

  List<String> faults() {
    return faults;
  }

  void ofModel(Model model) {
    for (Way way : model.visibleTo()) {
      tries(model, way, true);
      if (!way.when().isEmpty()) {
        tries(model, way, false);
      }
    }
  }

  private void tries(Model model, Way way, boolean open) {
    Subject subject = new Subject(model, null, null);
    String id = scene.make(Thing.RECORD, subject, scene.people().admin()).orElseThrow();
    scene.lead(model, id, way, open, member);
    Right right = right(model, id);
    String api = "/api/models/" + model.name();
    String page = "/models/" + model.name() + "/" + id;
    int read = right.sees() ? 200 : 404;
    boolean kept = scene.isKept(model, id, member);
    scene.behold();
    expect(Call.get(api + "/" + id), read);
    Reply shown = expect(Call.get(page), read);
    told(Call.get(page), shown, page + "/edit", right.changes());
    told(Call.get(page), shown, page + "/delete", right.changes() && !kept);
    Call list = Call.get(api + "?limit=100");
    told(list, scene.wire().send(member, list), id, right.sees());
    Call rows = Call.get("/models/" + model.name() + "?limit=100");
    told(rows, scene.wire().send(member, rows), "mark-" + id, right.changes());
    // Who may write the model at all is tried elsewhere.
    if (model.writableBy().admits(member.role())) {
      expect(Call.get(page + "/edit"), right.status(200));
      expect(Call.get(page + "/delete"), right.status(200));
      expect(
          new Call("PUT", api + "/" + id, Body.json(Json.MAPPER.createObjectNode())),
          right.status(200));
      unchanged(model, way);
      expect(new Call("DELETE", api + "/" + id, Body.NONE), right.status(kept ? 409 : 204));
    }
    if (!right.changes()) {
      unchanged(model, way);
    }
  }

  private Right right(Model model, String id) {
    RecordStore store = scene.app().services().records();
    Entry entry = store.records(model, Caller.SYSTEM).get(id);
    WaySql ways = new WaySql(model, scene.app().database().clock());
    String user = scene.people().id(member);
    return scene
        .app()
        .database()
        .read(sql -> {
          Reached viewers = ways.reached(id, entry.values(), model.visibleTo(), sql);
          Reached changers = ways.reached(id, entry.values(), model.writableTo(), sql);
          boolean writes = model.writableBy().admits(member.role());
          return new Right(viewers.contains(user), writes && changers.contains(user));
        });
  }

  private Reply expect(Call call, int status) {
    Reply reply = scene.wire().send(member, call);
    if (reply.status() != status) {
      faults.add("%s: %s gets %d instead of %d".formatted(call, member, reply.status(), status));
    }
    return reply;
  }

  private void told(Call call, Reply reply, String what, boolean should) {
    if (reply.body().contains(what) != should) {
      faults.add("%s: %s is %s %s".formatted(call, member, should ? "not told" : "told", what));
    }
  }

  private void unchanged(Model model, Way way) {
    Set<String> changes = scene.vault().changes(Set.of());
    if (!changes.isEmpty()) {
      faults.add("%s, along %s, changes %s".formatted(model.name(), way, changes));
    }
  }
}
