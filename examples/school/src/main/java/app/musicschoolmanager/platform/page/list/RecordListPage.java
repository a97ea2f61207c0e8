package app.musicschoolmanager.platform.page.list;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Page;
import app.musicschoolmanager.platform.model.list.ListLayout;
import app.musicschoolmanager.platform.page.list.view.ListTable;
import app.musicschoolmanager.platform.page.list.view.ListTable.Deletion;
import app.musicschoolmanager.platform.page.list.view.ListTable.Finding;
import app.musicschoolmanager.platform.page.list.view.ListTable.ListColumn;
import app.musicschoolmanager.platform.page.list.view.ListTable.Option;
import app.musicschoolmanager.platform.page.list.view.ListTable.Order;
import app.musicschoolmanager.platform.page.list.view.ListTable.Paging;
import app.musicschoolmanager.platform.page.list.view.ListTable.Picking;
import app.musicschoolmanager.platform.page.list.view.ListTable.Size;
import app.musicschoolmanager.platform.page.record.ShownValues;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.record.ListParameters;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.Trash;
import app.musicschoolmanager.platform.record.sql.OwnRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page of a model's records as a table: searched, narrowed and ordered as its address says. */
final class RecordListPage {
  private static final List<Integer> SIZES = List.of(20, 50, 100);
  private static final int MOST_DELETIONS = 3;

  private final Site site;
  private final Records records;
  private final Model model;
  private final ShownValues shown;
  private final ListAddress address;
  private final ListAddress settled;
  private final ListFilters filters;
  private final ShownColumns columns;
  private final ListQuery query;

  RecordListPage(Site site, Records records, ListAddress address) {
    this.site = site;
    this.records = records;
    this.model = records.model();
    this.shown = new ShownValues(site, records.scope().caller());
    this.address = address;
    TypedReferences typed = new TypedReferences(site, records);
    this.filters = new ListFilters(site, records, shown, address, typed);
    this.settled = ordered(typed.settled(address));
    this.columns = new ShownColumns(site, model, records.scope().caller().userId());
    this.query = ListParameters.of(model, parameters(settled), site.formats().zone());
  }

  private ListAddress ordered(ListAddress asked) {
    String usual = model.list().orderBy();
    return usual.isEmpty() || !asked.value("orderBy").isEmpty()
        ? asked
        : asked.replacing("orderBy", usual);
  }

  private static Map<String, List<String>> parameters(ListAddress address) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    address.parameters().forEach((name, value) -> parameters.put(name, List.of(value)));
    return parameters;
  }

  ListTable table() {
    Page page = records.page(query);
    List<Field> fields = columns.now();
    ListCells cells = new ListCells(shown, model, fields);
    Set<String> deletable = BulkDeletion.offered(records, page.entries());
    return new ListTable(
        address.path(),
        address.text(),
        model.label(),
        model.description(),
        !deletable.isEmpty(),
        records.canGrow(),
        own(),
        finding(),
        filters.chips(query),
        filters.cleared(query),
        fields.stream().map(this::column).toList(),
        page.entries().stream().map(it -> cells.row(it, deletable.contains(it.id()))).toList(),
        paging(page),
        picking(fields),
        deletions());
  }

  private String own() {
    return new OwnRecord(model, records.scope())
        .among(records::page)
        .map(entry -> address.path() + "/" + entry.id())
        .orElse(null);
  }

  private Finding finding() {
    return new Finding(
        query.search(),
        address.without(List.of("search")),
        filters.controls(),
        address.value("limit"),
        new Order(query.orderBy(), orders()));
  }

  /** On a phone there are no heads of columns to order by. */
  private List<Option> orders() {
    List<Option> orders = new ArrayList<>();
    orders.add(new Option(model.list().newest(), site.say("list.newest")));
    for (Field field : model.shownFields()) {
      if (ListLayout.isOrdered(field)) {
        orders.add(new Option(field.name(), site.say("list.ascending", field.label())));
        orders.add(new Option("-" + field.name(), site.say("list.descending", field.label())));
      }
    }
    return orders;
  }

  private ListColumn column(Field field) {
    boolean ordered = ListLayout.isOrdered(field);
    String name = field.name();
    String direction =
        query.orderBy().equals(name)
            ? "ascending"
            : query.orderBy().equals("-" + name) ? "descending" : null;
    String next = "ascending".equals(direction) ? "-" + name : name;
    return new ListColumn(
        field.label(),
        ListCells.isNumber(field) ? "number" : "",
        ordered ? address.with("orderBy", next) : null,
        direction);
  }

  private Paging paging(Page page) {
    long first = (page.number() - 1L) * page.limit() + 1;
    return new Paging(
        first,
        first + page.entries().size() - 1,
        page.total(),
        page.totalIsExact(),
        page.number() > 1 ? address.page(page.number() - 1L) : null,
        page.hasNext() ? address.page(page.number() + 1L) : null,
        SIZES.stream()
            .map(rows ->
                new Size(
                    rows, rows == page.limit() ? null : address.with("limit", rows.toString())))
            .toList());
  }

  private Picking picking(List<Field> fields) {
    String names = fields.stream().map(Field::name).collect(Collectors.joining(","));
    return new Picking(
        columns.picks(),
        settled.at("/export.csv", "columns", names),
        settled.at("/export.csv", "columns", ""));
  }

  private List<Deletion> deletions() {
    Trash trash = new Trash(site.services().records());
    Stream<Trash.Deleted> mine =
        records.scope().mayWrite(model)
            ? trash.of(records.scope().caller(), model, MOST_DELETIONS).stream()
            : Stream.empty();
    return mine.map(it -> new Deletion(it.id(), said(it))).toList();
  }

  private String said(Trash.Deleted deleted) {
    if (deleted.title() != null) {
      return site.say("delete.done", deleted.title());
    }
    return site.say("undo.deleted", site.formats().number(deleted.records()), model.labelPlural());
  }
}
