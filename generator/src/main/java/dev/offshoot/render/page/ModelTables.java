package dev.offshoot.render.page;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The tables of an app's models. */
public record ModelTables(List<Table> tables) implements Page {

  /**
   * One table.
   *
   * @param lines what stands between its brackets
   */
  public record Table(String name, List<String> lines, List<Index> indexes) {}

  /** One index. The two underscores in its name keep it apart from every table. */
  public record Index(String name, String columns) {}

  /** The tables, what others point to first; only models that point at each other cannot be. */
  public static ModelTables of(AgentSpec app) {
    Set<ModelSpec> ordered = new LinkedHashSet<>();
    app.models().forEach(model -> place(model, app, new LinkedHashSet<>(), ordered));
    List<Table> tables = new ArrayList<>();
    for (ModelSpec model : ordered) {
      tables.add(ModelTable.of(model));
      if (model.scoping() == Scoping.MIXED) {
        tables.add(ModelTable.personal(model));
      }
    }
    return new ModelTables(tables);
  }

  private static void place(
      ModelSpec model, AgentSpec app, Set<ModelSpec> waiting, Set<ModelSpec> ordered) {
    if (ordered.contains(model) || !waiting.add(model)) {
      return;
    }
    model.fields().stream()
        .map(FieldSpec::target)
        .filter(Objects::nonNull)
        .flatMap(target -> app.model(target).stream())
        .forEach(target -> place(target, app, waiting, ordered));
    ordered.add(model);
  }

  @Override
  public String template() {
    return "src/main/resources/db/migration/V002__models.sql.ftl";
  }

  @Override
  public String path() {
    return "src/main/resources/db/migration/V002__models.sql";
  }
}
