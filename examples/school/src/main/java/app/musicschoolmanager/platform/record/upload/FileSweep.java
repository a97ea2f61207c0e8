package app.musicschoolmanager.platform.record.upload;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes the files that no record names any more, such as those of records deleted in a chain. */
public record FileSweep(RecordStore store) {

  /** To be run once the tables are there. */
  public void run() {
    StringBuilder named = new StringBuilder("SELECT \"id\" FROM \"file\" WHERE 1 = 0");
    for (Model model : store.models().all()) {
      for (Field field : model.fields()) {
        if (field.type() == FieldType.FILE) {
          named.append(
              " UNION ALL SELECT \"%1$s\" FROM \"%2$s\" WHERE \"%1$s\" IS NOT NULL"
                  .formatted(field.column(), model.table()));
        }
      }
    }
    store.files().sweep(named.toString(), inTrash());
  }

  /** What is deleted may be taken back for a while, and its files with it. */
  private Set<String> inTrash() {
    Set<String> files = new HashSet<>();
    store
        .database()
        .read(sql -> sql.query("SELECT \"files\" FROM \"deleted_record\" WHERE \"files\" <> '[]'"))
        .forEach(row -> files.addAll(ids(row.text("files"))));
    return files;
  }

  private static List<String> ids(String json) {
    try {
      return List.of(Json.MAPPER.readValue(json, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was deleted is damaged.", e);
    }
  }
}
