package app.gardenclubtoolrental.platform.record;

import app.gardenclubtoolrental.platform.model.Entry;
import app.gardenclubtoolrental.platform.model.Field;
import app.gardenclubtoolrental.platform.model.Model;
import app.gardenclubtoolrental.platform.model.Page;
import app.gardenclubtoolrental.platform.web.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Records as the API shows them: exactly the declared fields, and no secret. */
public final class RecordJson {
  private RecordJson() {}

  public static ObjectNode of(Model model, Entry entry) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", entry.id());
    if (model.isUserScoped()) {
      json.put("ownerId", entry.ownerId());
    }
    for (Field field : model.shownFields()) {
      Object value = entry.values().get(field.name());
      if (value instanceof BigDecimal decimal) {
        json.put(
            field.name(), decimal); // the mapper would drop the zeros that make 12.50 an amount
      } else {
        json.set(field.name(), Json.MAPPER.valueToTree(value));
      }
    }
    json.put("version", entry.version());
    json.put("createdAt", entry.createdAt().toString());
    json.put("updatedAt", entry.updatedAt().toString());
    return json;
  }

  public static ObjectNode of(Model model, Page page) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode items = json.putArray("items");
    page.entries().forEach(entry -> items.add(of(model, entry)));
    json.put("page", page.number()).put("limit", page.limit());
    json.put("total", page.total()).put("pages", page.pages());
    return json;
  }
}
