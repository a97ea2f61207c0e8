package org.example.makerspace.platform.page.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.FieldType;
import org.example.makerspace.platform.model.Filter;
import org.example.makerspace.platform.model.ListQuery;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.page.list.view.FilterControl;
import org.example.makerspace.platform.page.list.view.FilterControl.Kind;
import org.example.makerspace.platform.page.list.view.ListTable.Chip;
import org.example.makerspace.platform.page.list.view.ListTable.Option;
import org.example.makerspace.platform.page.record.ShownValues;
import org.example.makerspace.platform.page.site.Site;
import org.example.makerspace.platform.page.view.Control;
import org.example.makerspace.platform.page.view.FormField;
import org.example.makerspace.platform.record.Records;

/** What a list can be narrowed by, and what it is narrowed by. */
record ListFilters(
    Site site, Records records, ShownValues shown, ListAddress address, TypedReferences typed) {

  /** A control for each field that a list can be asked about. */
  List<FilterControl> controls() {
    return records.model().fields().stream()
        .filter(field -> !Filter.kinds(field).isEmpty())
        .map(this::control)
        .toList();
  }

  private FilterControl control(Field field) {
    return switch (field.type()) {
      case ENUM, BOOLEAN -> select(field, options(field));
      case REFERENCE, PERSON -> reference(field);
      case INTEGER, DECIMAL, MONEY -> control(field, Kind.RANGE, "number", List.of());
      case DATE, DATETIME -> control(field, Kind.RANGE, "date", List.of());
      case FILE -> control(field, Kind.PRESENCE, null, List.of());
      default -> control(field, Kind.EXACT, "text", List.of());
    };
  }

  private FilterControl control(Field field, Kind kind, String type, List<Option> options) {
    String name = field.name();
    return new FilterControl(
        name,
        field.label(),
        kind,
        type,
        options,
        address.value(name),
        day(field, ".from"),
        day(field, ".to"),
        address.value(name + ".is"),
        !field.isRequired(),
        null);
  }

  /** A control for days takes no time of day. */
  private String day(Field field, String suffix) {
    String text = address.value(field.name() + suffix);
    if (field.type() != FieldType.DATETIME || text.isBlank() || isDay(field, text)) {
      return text;
    }
    ZoneId zone = site.formats().zone();
    Instant bound = (Instant) Filter.of(field, suffix, text, zone).value();
    return LocalDate.ofInstant(bound, zone).toString();
  }

  private FilterControl select(Field field, List<Option> options) {
    List<Option> all = new ArrayList<>(options);
    if (!field.isRequired()) {
      all.add(new Option("~empty", site.say("filter.empty")));
      all.add(new Option("~filled", site.say("filter.filled")));
    }
    String presence = address.value(field.name() + ".is");
    FilterControl control = control(field, Kind.SELECT, null, all);
    String value = presence.isEmpty() ? control.value() : "~" + presence;
    return new FilterControl(
        field.name(), field.label(), Kind.SELECT, null, all, value, "", "", "", false, null);
  }

  private List<Option> options(Field field) {
    return field.type() == FieldType.BOOLEAN
        ? List.of(
            new Option("true", site.say("value.yes")), new Option("false", site.say("value.no")))
        : field.options().stream().map(one -> new Option(one.value(), one.label())).toList();
  }

  /** A choice of all there are, or a search among them, as in forms. */
  private FilterControl reference(Field field) {
    if (field.type() == FieldType.REFERENCE && !mayRead(field)) {
      return control(field, Kind.PRESENCE, null, List.of());
    }
    FormField asked = typed.control(field, address).id("filter-" + field.name());
    return asked.control() == Control.PICKER
        ? control(field, Kind.PICKER, null, List.of()).picker(asked)
        : select(
            field,
            asked.choices().stream()
                .map(choice -> new Option(choice.value(), choice.text()))
                .toList());
  }

  private boolean mayRead(Field field) {
    Model target = site.services().records().models().get(field.target());
    return records.scope().mayRead(target);
  }

  /** What the list is narrowed by, each with the way out of it. */
  List<Chip> chips(ListQuery query) {
    return query.filters().stream()
        .map(filter -> new Chip(said(filter), address.without(List.of(filter.parameter()))))
        .toList();
  }

  /** The list with nothing of that. */
  String cleared(ListQuery query) {
    return address.without(query.filters().stream().map(Filter::parameter).toList());
  }

  private String said(Filter filter) {
    Field field =
        records
            .model()
            .field(filter.field())
            .orElseGet(() -> Field.datetime(filter.field(), kept(filter.field())));
    String given = address.value(filter.parameter());
    String text =
        switch (filter.kind()) {
          case EMPTY, FILLED -> "";
          case FROM, TO, EQUAL -> isDay(field, given) ? day(given) : text(field, filter.value());
        };
    return switch (filter.kind()) {
      case EQUAL -> site.say("filter.said.equal", field.label(), text);
      case FROM -> site.say("filter.said.from", field.label(), text);
      case TO -> site.say("filter.said.to", field.label(), text);
      case EMPTY -> site.say("filter.said.empty", field.label());
      case FILLED -> site.say("filter.said.filled", field.label());
    };
  }

  private String kept(String name) {
    return site.say(name.equals("createdAt") ? "record.created" : "record.updated");
  }

  private static boolean isDay(Field field, String given) {
    return field.type() == FieldType.DATETIME && given.strip().length() == 10;
  }

  private String day(String given) {
    return site.formats().date(LocalDate.parse(given.strip()));
  }

  /** A reference that leads nowhere is shown as it was typed. */
  private String text(Field field, Object value) {
    String text = shown.text(field, value);
    return text.equals("—") ? value.toString() : text;
  }
}
