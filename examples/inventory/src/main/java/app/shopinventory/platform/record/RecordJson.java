package app.shopinventory.platform.record;

import app.shopinventory.platform.db.Stored;
import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Page;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Records as the API shows them: exactly the declared fields, and no secret. */
public final class RecordJson implements JsonSerializable {
  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString VERSION = new SerializedString("version");
  private static final SerializedString CREATED_AT = new SerializedString("createdAt");
  private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");
  private static final Map<Model, List<Shown>> SHOWN = new ConcurrentHashMap<>();

  private final Content content;
  private final boolean owned;
  private final List<Shown> shown;

  private interface Content {
    void write(RecordJson records, JsonGenerator json, SerializerProvider provider)
        throws IOException;
  }

  /**
   * A field, and its name as it is sent: the bytes are made once, not for each record of a page.
   */
  private record Shown(String field, SerializedString name) {}

  private static List<Shown> shown(Model model) {
    return model.shownFields().stream()
        .map(field -> new Shown(field.name(), new SerializedString(field.name())))
        .toList();
  }

  private RecordJson(Model model, Content content) {
    this.content = content;
    this.owned = model.isUserScoped();
    this.shown = SHOWN.computeIfAbsent(model, RecordJson::shown);
  }

  public static RecordJson of(Model model, Entry entry) {
    return new RecordJson(model, (records, json, provider) -> records.write(entry, json, provider));
  }

  public static RecordJson of(Model model, Page page) {
    return new RecordJson(model, (records, json, provider) -> records.write(page, json, provider));
  }

  @Override
  public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
    content.write(this, json, provider);
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializerProvider provider, TypeSerializer types) throws IOException {
    serialize(json, provider);
  }

  private void write(Page page, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("items");
    for (Entry entry : page.entries()) {
      write(entry, json, provider);
    }
    json.writeEndArray();
    json.writeNumberField("page", page.number());
    json.writeNumberField("limit", page.limit());
    json.writeNumberField("total", page.total());
    json.writeBooleanField("totalIsExact", page.totalIsExact());
    json.writeNumberField("pages", page.pages());
    json.writeStringField("next", page.next());
    json.writeEndObject();
  }

  private void write(Entry entry, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeStartObject();
    json.writeFieldName(ID);
    json.writeString(entry.id());
    if (owned) {
      json.writeStringField("ownerId", entry.ownerId());
    }
    for (Shown each : shown) {
      json.writeFieldName(each.name());
      write(entry.values().get(each.field()), json, provider);
    }
    json.writeFieldName(VERSION);
    json.writeNumber(entry.version());
    json.writeFieldName(CREATED_AT);
    json.writeString(text(entry.createdAt()));
    json.writeFieldName(UPDATED_AT);
    json.writeString(text(entry.updatedAt()));
    json.writeEndObject();
  }

  private static void write(Object value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Long number -> json.writeNumber(number);
      case BigDecimal decimal -> json.writeNumber(decimal);
      case Boolean flag -> json.writeBoolean(flag);
      case Instant instant -> json.writeString(text(instant));
      case JsonSerializable node -> node.serialize(json, provider);
      default -> json.writeString(value.toString());
    }
  }

  /** As {@code Instant.toString()} has it: without decimals where they say nothing. */
  private static String text(Instant instant) {
    return Stored.text(instant).replace(".000Z", "Z");
  }
}
