package dev.offshoot.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.render.SourceTree;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.AppType;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.OnDelete;
import dev.offshoot.spec.OptionSpec;
import dev.offshoot.spec.Scoping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaProofTest {
  private static final String MIGRATIONS = "src/main/resources/db/migration/";
  private static final String SQL =
      """
      create table "customer" (
        "id" text primary key, "name" text not null, "favourite" text references "invoice" ("id") on delete set null,
        "version" bigint not null, "created_at" text not null, "updated_at" text not null,
        unique ("name")
      );
      create table "invoice" (
        "id" text primary key,
        "owner_id" text not null references "app_user" ("id") on delete cascade,
        "number" text not null,
        "customer" text not null references "customer" ("id") on delete restrict,
        "status" text not null check ("status" in ('draft', 'sent')),
        "paid" integer check ("paid" in (0, 1)),
        "total" bigint, "due_on" text, "sent_at" text, "lines" text,
        "scan" text references "file" ("id") on delete set null,
        "version" bigint not null, "created_at" text not null, "updated_at" text not null,
        unique ("owner_id", "number"),
        unique ("owner_id", "customer", "due_on")
      );
      create table "invoice_line" (
        "id" text primary key,
        "owner_id" text not null references "app_user" ("id") on delete cascade,
        "invoice" text not null references "invoice" ("id") on delete cascade,
        "version" bigint not null, "created_at" text not null, "updated_at" text not null
      );
      create table "article" (
        "id" text primary key, "title" text,
        "version" bigint not null, "created_at" text not null, "updated_at" text not null
      );
      create table "article_personal" (
        "record_id" text not null references "article" ("id") on delete cascade,
        "user_id" text not null references "app_user" ("id") on delete cascade,
        "note" text, primary key ("record_id", "user_id")
      );
      """;

  @Test
  void tables_that_fit_the_document_pass_with_references_in_a_circle() throws IOException {
    assertThat(SchemaProof.check(spec(models()), tree(SQL))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check (\"status\" in ('draft', 'sent'))||unknown option of status",
        "check (\"paid\" in (0, 1))||other than 0 and 1 in paid",
        "\"number\" text not null|\"number\" text|without number",
        "\"total\" bigint|\"total\" bigint not null|optional total",
        "unique (\"owner_id\", \"number\")|unique (\"number\")|two owners",
        "unique (\"owner_id\", \"number\"),||same number",
        "unique (\"owner_id\", \"customer\", \"due_on\")|check (1 = 1)|same customer, dueOn",
        "on delete restrict|on delete cascade|on delete RESTRICT",
        "references \"customer\" (\"id\") on delete restrict||customer that isn't there",
        "references \"file\" (\"id\") on delete set null||scan that isn't there",
        "\"sent_at\" text|\"sentat\" text|sent_at",
        "create table \"invoice\"|create tabel \"invoice\"|tabel"
      })
  void a_fault_in_the_tables_is_found(String right, String wrong, String said) throws IOException {
    String sql = SQL.replace(right, wrong == null ? "" : wrong);
    assertThat(sql).isNotEqualTo(SQL);

    assertThat(SchemaProof.check(spec(models()), tree(sql)))
        .isNotEmpty()
        .anySatisfy(finding -> assertThat(finding.message()).contains(said));
  }

  @Test
  void models_that_require_each_other_are_found() throws IOException {
    ModelSpec hen = model("Hen", Scoping.SHARED_DATA, reference("egg", "Egg", true, null));
    ModelSpec egg = model("Egg", Scoping.SHARED_DATA, reference("hen", "Hen", true, null));
    String columns =
        " text not null references \"%s\" (\"id\") on delete restrict, \"version\" bigint,"
            + " \"created_at\" text, \"updated_at\" text);\n";
    String sql =
        ("create table \"hen\" (\"id\" text primary key, \"egg\"" + columns).formatted("egg")
            + ("create table \"egg\" (\"id\" text primary key, \"hen\"" + columns).formatted("hen");

    assertThat(SchemaProof.check(spec(List.of(hen, egg)), tree(sql)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("reference-cycle"))
        .satisfies(finding -> assertThat(finding.where()).isEqualTo("Hen, Egg"));
  }

  @Test
  void a_model_that_requires_a_record_of_its_own_kind_can_start_with_itself() throws IOException {
    ModelSpec node = model("Node", Scoping.SHARED_DATA, reference("parent", "Node", true, null));
    String sql =
        """
        create table "node" ("id" text primary key,
          "parent" text not null references "node" ("id") on delete restrict,
          "version" bigint, "created_at" text, "updated_at" text);
        """;

    assertThat(SchemaProof.check(spec(List.of(node)), tree(sql))).isEmpty();
  }

  @Test
  void an_app_without_migrations_is_found() {
    assertThat(SchemaProof.check(spec(models()), SourceTree.empty())).isNotEmpty();
  }

  private static SourceTree tree(String models) throws IOException {
    try (InputStream platform =
        SchemaProofTest.class.getResourceAsStream("/db/migration/V001__platform.sql")) {
      return SourceTree.empty()
          .with(
              MIGRATIONS + "V001__platform.sql",
              new String(platform.readAllBytes(), StandardCharsets.UTF_8))
          .with(MIGRATIONS + "V002__models.sql", models);
    }
  }

  private static List<ModelSpec> models() {
    ModelSpec customer =
        model(
            "Customer",
            Scoping.SHARED_DATA,
            field("name", FieldType.STRING, true, true),
            reference("favourite", "Invoice", false, OnDelete.SET_NULL));
    ModelSpec plain =
        model(
            "Invoice",
            Scoping.USER_SCOPED,
            field("number", FieldType.STRING, true, true),
            reference("customer", "Customer", true, OnDelete.RESTRICT),
            field("status", FieldType.ENUM, true, false),
            field("paid", FieldType.BOOLEAN, false, false),
            field("total", FieldType.MONEY, false, false),
            field("dueOn", FieldType.DATE, false, false),
            field("sentAt", FieldType.DATETIME, false, false),
            field("lines", FieldType.JSON, false, false),
            field("scan", FieldType.FILE, false, false));
    ModelSpec line =
        model(
            "InvoiceLine",
            Scoping.USER_SCOPED,
            reference("invoice", "Invoice", true, OnDelete.CASCADE));
    ModelSpec article =
        model(
            "Article",
            Scoping.MIXED,
            field("title", FieldType.STRING, false, false),
            personal("note"));
    return List.of(line, withUnique(plain, "customer", "dueOn"), customer, article);
  }

  private static AgentSpec spec(List<ModelSpec> models) {
    return new AgentSpec(
        1,
        "app",
        "App",
        "app",
        "org.acme",
        "An app",
        "en",
        null,
        null,
        AppType.BOTH_ROLES,
        null,
        null,
        models,
        null,
        null,
        null,
        null);
  }

  private static ModelSpec model(String name, Scoping scoping, FieldSpec... fields) {
    return new ModelSpec(
        name,
        name,
        name + "s",
        name,
        name + "s",
        null,
        scoping,
        null,
        null,
        null,
        List.of(fields),
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null);
  }

  private static ModelSpec withUnique(ModelSpec model, String... group) {
    return new ModelSpec(
        model.id(),
        model.name(),
        model.plural(),
        model.label(),
        model.labelPlural(),
        model.description(),
        model.scoping(),
        null,
        null,
        null,
        model.fields(),
        List.of(List.of(group)),
        null,
        null,
        null,
        null,
        null,
        false,
        null);
  }

  private static FieldSpec field(String name, FieldType type, boolean required, boolean unique) {
    List<OptionSpec> options =
        type == FieldType.ENUM
            ? List.of(new OptionSpec("draft", "Draft"), new OptionSpec("sent", "Sent"))
            : null;
    return new FieldSpec(
        name, name, name, null, type, required, unique, false, null, null, null, null, null,
        options, null, null, null, null, false, List.of());
  }

  private static FieldSpec personal(String name) {
    return new FieldSpec(
        name,
        name,
        name,
        null,
        FieldType.TEXT,
        false,
        false,
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        List.of());
  }

  private static FieldSpec reference(
      String name, String target, boolean required, OnDelete onDelete) {
    return new FieldSpec(
        name,
        name,
        name,
        null,
        FieldType.REFERENCE,
        required,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        target,
        onDelete,
        null,
        null,
        false,
        List.of());
  }
}
