package app.musicschoolmanager.platform.record.index;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.user.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordIndexesTest {
  /** Names that would meet if one were only joined to what is made for it. */
  private static final List<String> ALIKE = List.of("note", "note-data", "note-search", "note-by");

  private static final Field TITLE = Field.string("title", "Title").required();
  private static final Field BODY = Field.text("body", "Body");

  @TempDir Path folder;
  private Database database;
  private RecordIndexes indexes;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("app.db"), Clock.systemUTC());
    for (String name : ALIKE) {
      execute(
          """
          create table "%s" ("id" text primary key, "owner_id" text not null, "title" text,
            "body" text, "state" text, "day" text, "version" bigint, "created_at" text,
            "updated_at" text)\
          """
              .formatted(name.replace('-', '_')));
    }
  }

  @AfterEach
  void close() {
    if (indexes != null) {
      indexes.close();
    }
    database.close();
  }

  @Test
  void models_of_like_names_keep_out_of_each_others_way() {
    List<Model> models = ALIKE.stream().map(name -> model(name, TITLE, BODY)).toList();
    for (Model model : models) {
      records(models, model); // starts anew with all of them
      insert(model, "1", "ada", "about " + model.name());
    }

    for (Model model : models) {
      Records records = records(models, model);
      assertThat(records.count()).isEqualTo(1);
      assertThat(records.page(ListQuery.first().search("about")).entries())
          .extracting(entry -> entry.values().text("title"))
          .containsExactly("about " + model.name());
    }
  }

  @Test
  void what_was_there_before_is_found_and_counted() {
    Model model = model("note", TITLE);
    insert(model, "1", "ada", "first");
    insert(model, "2", "ada", "second");
    insert(model, "3", "ben", "third");

    Records records = records(List.of(model), model);

    assertThat(records.count()).isEqualTo(2);
    assertThat(records.page(ListQuery.first().search("seco")).total()).isEqualTo(1);
    assertThat(everybodys(model).count()).isEqualTo(3);
  }

  @Test
  void a_field_that_is_added_by_hand_is_searched_from_the_next_start_on() {
    Model before = model("note", TITLE);
    records(List.of(before), before);
    insert(before, "1", "ada", "title");
    execute("update \"note\" set \"body\" = 'hidden treasure'");
    assertThat(total(before, "treasure")).isZero();

    Model after = model("note", TITLE, BODY);
    assertThat(records(List.of(after), after).page(ListQuery.first().search("treasure")).total())
        .isEqualTo(1);
  }

  @Test
  void another_label_of_a_choice_is_found_from_the_next_start_on() {
    Model before = model("note", TITLE, Field.options("state", "State", new Option("a", "Alpha")));
    records(List.of(before), before);
    insert(before, "1", "ada", "title");
    execute("update \"note\" set \"state\" = 'a'");
    assertThat(total(before, "alpha")).isEqualTo(1);

    Model after = model("note", TITLE, Field.options("state", "State", new Option("a", "Omega")));
    Records records = records(List.of(after), after);
    assertThat(records.page(ListQuery.first().search("alpha")).total()).isZero();
    assertThat(records.page(ListQuery.first().search("omega")).total()).isEqualTo(1);
  }

  @Test
  void a_start_without_changes_makes_nothing_anew() {
    Model model = model("note", TITLE, Field.date("day", "Day"));
    records(List.of(model), model);
    insert(model, "1", "ada", "title");
    execute("update \"record$count\" set \"total\" = 41");

    assertThat(records(List.of(model), model).count()).isEqualTo(41);
  }

  @Test
  void what_somebody_has_dropped_is_made_again() {
    Model model = model("note", TITLE, Field.date("day", "Day"));
    records(List.of(model), model);
    Set<String> whole = made();
    for (String drop :
        List.of("table \"note$search\"", "trigger \"note$delete\"", "index \"note$by$day\"")) {
      execute("drop " + drop);
      insert(model, drop, "ada", "lost " + drop.replaceAll("\\W", " "));

      Records records = records(List.of(model), model);

      assertThat(made()).isEqualTo(whole);
      assertThat(records.page(ListQuery.first().search("lost")).total()).isEqualTo(records.count());
    }
  }

  @Test
  void what_belongs_to_a_model_or_field_that_is_no_more_goes() {
    Model note = model("note", TITLE, Field.date("day", "Day"));
    Model other = model("note-data", TITLE);
    records(List.of(note, other), note);

    Model less = model("note", TITLE);
    records(List.of(less), less);

    assertThat(made()).noneMatch(name -> name.startsWith("note_data") || name.endsWith("$day"));
    execute("delete from \"note_data\"");
    execute("alter table \"note\" drop column \"day\"");
  }

  @Test
  void a_database_that_was_written_out_and_read_in_is_searched_rightly() {
    Model model = model("note", TITLE);
    records(List.of(model), model);
    for (int i = 0; i < 5; i++) {
      insert(model, "id" + i, "ada", "number " + i);
    }
    assertThat(total(model, "number")).isEqualTo(5);
    execute("delete from \"note\" where \"id\" = 'id1'");
    assertThat(total(model, "number")).isEqualTo(4);

    execute("drop trigger \"note$update\"");
    execute("update \"note\" set rowid = rowid - 1 where rowid > 2");
    execute(definition("note$update"));

    Records records = records(List.of(model), model);
    assertThat(records.page(ListQuery.first().search("number 4")).entries())
        .extracting(entry -> entry.id())
        .containsExactly("id4");
  }

  @Test
  void what_waits_to_be_searched_does_not_hide_that_rows_have_other_numbers() {
    Model model = model("note", TITLE);
    records(List.of(model), model);
    for (int i = 0; i < 5; i++) {
      insert(model, "id" + i, "ada", "number " + i);
    }
    assertThat(total(model, "number")).isEqualTo(5);
    indexes.close();
    execute("drop trigger \"note$update\"");
    execute("update \"note\" set rowid = -rowid");
    execute(definition("note$update"));
    insert(model, "late", "ada", "number 9");

    Records records = records(List.of(model), model);
    assertThat(records.page(ListQuery.first().search("number 4")).entries())
        .extracting(entry -> entry.id())
        .containsExactly("id4");
  }

  @Test
  void a_record_that_gets_another_owner_counts_for_them() {
    Model model = model("note", TITLE);
    Records records = records(List.of(model), model);
    insert(model, "1", "ada", "given away");
    assertThat(records.count()).isEqualTo(1);

    execute("update \"note\" set \"owner_id\" = 'ben'");

    assertThat(records.count()).isZero();
    assertThat(records.page(ListQuery.first().search("given")).total()).isZero();
    assertThat(everybodys(model).count()).isEqualTo(1);
  }

  @Test
  void another_process_on_the_same_file_keeps_counts_and_search_right() {
    Model model = model("note", TITLE);
    Records records = records(List.of(model), model);
    insert(model, "1", "ada", "ours");
    try (Database other = Database.open(folder.resolve("app.db"), Clock.systemUTC())) {
      other.write(sql ->
          sql.execute(
              "insert into \"note\" (\"id\", \"owner_id\", \"title\", \"version\", \"created_at\","
                  + " \"updated_at\") values ('2', 'ada', 'theirs', 1, ?, ?)",
              "2026-01-01T00:00:00.000Z",
              "2026-01-01T00:00:00.000Z"));
    }

    assertThat(records.count()).isEqualTo(2);
    assertThat(records.page(ListQuery.first().search("theirs")).total()).isEqualTo(1);
  }

  private static Model model(String name, Field... fields) {
    return Model.named(name, name, name)
        .scoping(Scoping.USER_SCOPED)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH)
        .fields(fields)
        .display("title")
        .build();
  }

  /** The records of a user in an app with these models that has just started. */
  private Records records(List<Model> models, Model model) {
    return store(models).records(model, new Caller("ada", "ada@example.com", Role.MEMBER));
  }

  private Records everybodys(Model model) {
    return store(List.of(model)).records(model, new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE));
  }

  private RecordStore store(List<Model> models) {
    if (indexes != null) {
      indexes.close();
    }
    ModelRegistry registry = new ModelRegistry(models);
    indexes = new RecordIndexes(database, registry);
    indexes.start();
    return new RecordStore(
        database, registry, indexes, null, null, (change, sql) -> {}, null, Via.API, ENGLISH);
  }

  private long total(Model model, String search) {
    return records(List.of(model), model).page(ListQuery.first().search(search)).total();
  }

  private void insert(Model model, String id, String owner, String title) {
    database.write(sql ->
        sql.execute(
            "insert into \""
                + model.table()
                + "\" (\"id\", \"owner_id\", \"title\", \"version\","
                + " \"created_at\", \"updated_at\") values (?, ?, ?, 1, ?, ?)",
            id,
            owner,
            title,
            "2026-01-01T00:00:00.000Z",
            "2026-01-01T00:00:00.000Z"));
  }

  private Set<String> made() {
    return database.read(sql ->
        sql.query("select name from sqlite_master where name like '%$%'").stream()
            .map(row -> row.text("name"))
            .collect(Collectors.toSet()));
  }

  private String definition(String trigger) {
    return new ModelIndexes(model("note", TITLE)).triggers.get(trigger);
  }

  private void execute(String statement) {
    database.write(sql -> sql.execute(statement));
  }
}
