package org.example.makerspace.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.example.makerspace.platform.record.ModelPromises.assertSame;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.example.makerspace.platform.TestClient;
import org.example.makerspace.platform.db.Ids;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Way;

/** Who sees the records of a model, and who changes them, is whom ways lead to. */
record SightPromise(ModelPromises promises, Model model, Samples samples) {

  void areSeenByThoseTheyLeadTo(TestClient admin, TestClient member, TestClient other) {
    ObjectNode values = samples.of(model, admin);
    long before = promises.total(other);
    String id = admin.post(path(), values).expect(201).json().get("id").asText();
    samples.ways().hide(model, id);
    String one = promises.one(id);
    member.get(one).expect(404);
    String missing = promises.one(Ids.next());
    assertSame(other.get(one).expect(404), other.get(missing));
    assertThat(promises.total(other)).isEqualTo(before);
    samples.ways().show(model, id, member);
    JsonNode shown = member.get(one).expect(200).json();
    boolean others = model.visibleTo().stream().allMatch(Way::isForEverybody);
    if (!others) {
      assertSame(other.get(one).expect(404), other.get(missing));
      assertSame(other.put(one, Map.of()), other.put(missing, Map.of()));
      assertSame(other.delete(one), other.delete(missing));
    }
    assertThat(promises.total(other)).isEqualTo(before + (others ? 1 : 0));
    for (String list : lists(shown)) {
      assertThat(member.get(path() + list).expect(200).body()).contains(id);
      assertThat(other.get(path() + list).expect(200).body().contains(id)).isEqualTo(others);
    }
    admin.get(one).expect(200);
  }

  void areChangedByThoseTheyLeadTo(TestClient admin, TestClient member, TestClient other) {
    String id = admin.post(path(), samples.of(model, admin)).expect(201).json().get("id").asText();
    String one = promises.one(id);
    JsonNode shown = other.get(one).expect(200).json();
    for (String list : lists(shown)) {
      assertThat(other.get(path() + list).expect(200).body()).contains(id);
    }
    other.put(one, Map.of()).expect(403);
    other.delete(one).expect(403);
    member.put(one, Map.of()).expect(403);
    samples.ways().show(model, id, model.writableTo().getFirst(), true, member);
    member.put(one, Map.of()).expect(200);
    other.put(one, Map.of()).expect(403);
    admin.get(one).expect(200);
  }

  private List<String> lists(JsonNode shown) {
    return List.of("?limit=100", promises.search(shown), "?orderBy=-createdAt&limit=100");
  }

  private String path() {
    return "/api/models/" + model.name();
  }
}
