package app.musicschoolmanager.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.model.Model;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What an app promises about a model with one record, proved over HTTP. */
record SinglePromise(Model model, Samples samples, TestClient writer) {

  /** The record is there without anybody's doing, can be changed, and stays the only one. */
  void keep() {
    String list = "/api/models/" + model.name();
    String one = list + "/" + model.onlyId();
    long version = writer.get(one).expect(200).json().get("version").asLong();
    JsonNode changed = samples.written(model, samples.of(model, writer), writer).expect(200).json();
    assertThat(changed.get("version").asLong()).isGreaterThanOrEqualTo(version);
    assertThat(writer.get(one).expect(200).json()).isEqualTo(changed);
    writer.post(list, samples.of(model, writer)).expect(403);
    writer.delete(one).expect(403);
    writer.post(list + "/delete", Map.of("ids", List.of(model.onlyId()))).expect(403);
    JsonNode all = writer.get(list).expect(200).json();
    assertThat(all.get("total").asLong()).isEqualTo(1);
    assertThat(all.at("/items/0")).isEqualTo(changed);
  }
}
