package com.example.app.platform.page.list;

import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.FieldType;
import com.example.app.platform.model.Filter;
import com.example.app.platform.model.ListQuery;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Page;
import com.example.app.platform.page.record.ShownValues;
import com.example.app.platform.page.view.Cell;
import com.example.app.platform.page.view.Choice;
import com.example.app.platform.page.view.Column;
import com.example.app.platform.page.view.RecordTable;
import com.example.app.platform.record.ListParameters;
import com.example.app.platform.record.Records;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One page of a model's records as a table: searched, narrowed and ordered as its address says. */
final class RecordListPage {
  private static final int MOST_COLUMNS = 6;
  private static final Set<FieldType> TOO_LONG =
      EnumSet.of(FieldType.TEXT, FieldType.JSON, FieldType.SECRET, FieldType.FILE);
  private static final Set<FieldType> TELLING = EnumSet.of(FieldType.REFERENCE, FieldType.ENUM);
  private static final Set<FieldType> NUMBERS =
      EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);

  private final ShownValues shown;
  private final Records records;
  private final Model model;
  private final String path;
  private final ListQuery query;
  private final Map<String, String> parameters = new LinkedHashMap<>();

  RecordListPage(ShownValues shown, Records records, Context ctx) {
    this.shown = shown;
    this.records = records;
    this.model = records.model();
    this.path = "/models/" + model.name();
    this.query = ListParameters.of(model, ctx.queryParamMap());
    ctx.queryParamMap().forEach((name, values) -> parameters.put(name, values.getFirst()));
    parameters.remove("page");
  }

  RecordTable table() {
    Page page = records.page(query);
    boolean mayWrite = records.scope().mayWrite(model);
    return new RecordTable(
        path,
        model.label(),
        model.description(),
        mayWrite,
        query.search(),
        kept(),
        narrowed(),
        fields().stream().map(this::column).toList(),
        page.entries().stream().map(this::row).toList(),
        (page.number() - 1L) * page.limit() + 1,
        page.total(),
        page.number() > 1 ? href("page", "" + (page.number() - 1)) : null,
        page.hasNext() ? href("page", "" + (page.number() + 1)) : null);
  }

  /** The title first, then what fits beside it: links and choices before all else. */
  private List<Field> fields() {
    List<Field> candidates =
        model.fields().stream()
            .filter(field -> !field.name().equals(model.display()))
            .filter(field -> !TOO_LONG.contains(field.type()))
            .toList();
    Set<Field> chosen =
        candidates.stream()
            .sorted(Comparator.comparing(field -> !TELLING.contains(field.type())))
            .limit(MOST_COLUMNS - 1L)
            .collect(Collectors.toSet());
    List<Field> fields = new ArrayList<>(List.of(model.displayField()));
    candidates.stream().filter(chosen::contains).forEach(fields::add);
    return fields;
  }

  private Column column(Field field) {
    boolean ordered = field.type() != FieldType.REFERENCE && field.type() != FieldType.JSON;
    String direction =
        query.orderBy().equals(field.name())
            ? "ascending"
            : query.orderBy().equals("-" + field.name()) ? "descending" : null;
    String next = "ascending".equals(direction) ? "-" + field.name() : field.name();
    return new Column(
        field.label(), style(field), ordered ? href("orderBy", next) : null, direction);
  }

  private List<Cell> row(Entry entry) {
    List<Cell> cells = new ArrayList<>();
    for (Field field : fields()) {
      boolean title = field.name().equals(model.display());
      String text =
          title ? shown.title(model, entry) : shown.text(field, entry.values().get(field.name()));
      String style = text.isEmpty() ? "blank" : style(field);
      cells.add(new Cell(field.label(), text, style, title ? path + "/" + entry.id() : null));
    }
    return cells;
  }

  private static String style(Field field) {
    return field.type() == FieldType.ENUM
        ? "choice"
        : NUMBERS.contains(field.type()) ? "number" : "";
  }

  /** The parameters that a new search keeps. */
  private List<Choice> kept() {
    return parameters.entrySet().stream()
        .filter(parameter -> !parameter.getKey().equals("search"))
        .map(parameter -> new Choice(parameter.getKey(), parameter.getValue()))
        .toList();
  }

  private String narrowed() {
    if (query.filters().isEmpty()) {
      return null;
    }
    return query.filters().stream()
        .filter(filter -> filter.kind() == Filter.Kind.EQUAL)
        .map(filter -> narrowed(model.field(filter.field()).orElseThrow(), filter.value()))
        .collect(Collectors.joining(", "));
  }

  private String narrowed(Field field, Object value) {
    return field.label() + ": " + shown.text(field, value);
  }

  private String href(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put(name, value);
    return path
        + all.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
