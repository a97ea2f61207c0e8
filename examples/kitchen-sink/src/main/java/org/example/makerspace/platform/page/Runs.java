package org.example.makerspace.platform.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.action.ActionExecution;
import org.example.makerspace.platform.action.ActionLogQuery;
import org.example.makerspace.platform.action.LogPage;
import org.example.makerspace.platform.action.RunStatus;
import org.example.makerspace.platform.auth.Caller;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.FieldType;
import org.example.makerspace.platform.page.record.RecordActions;
import org.example.makerspace.platform.page.record.ShownValues;
import org.example.makerspace.platform.page.site.Site;
import org.example.makerspace.platform.page.view.Choice;
import org.example.makerspace.platform.page.view.Fact;
import org.example.makerspace.platform.page.view.RunDetail;
import org.example.makerspace.platform.page.view.RunLine;
import org.example.makerspace.platform.schedule.ScheduleExecution;
import org.example.makerspace.platform.user.AppUser;

/** Runs of actions as people read them, for one reader. */
final class Runs {
  private static final Set<FieldType> NAMES =
      EnumSet.of(FieldType.REFERENCE, FieldType.PERSON, FieldType.ENUM);

  private final Site site;
  private final Caller reader;
  private final ShownValues shown;
  private final Map<String, String> names = new HashMap<>();

  Runs(Site site, Caller reader) {
    this.site = site;
    this.reader = reader;
    this.shown = new ShownValues(site, reader);
  }

  /** The runs that the reader may see, to be narrowed further. */
  ActionLogQuery visible() {
    return ActionLogQuery.visibleTo(reader);
  }

  LogPage<ActionExecution> page(ActionLogQuery query) {
    return site.services().actions().log().page(query);
  }

  /** The newest runs that a query finds. */
  List<RunLine> newest(ActionLogQuery query, int most) {
    return lines(page(query.page(new LogPage.Wanted(1, most))));
  }

  List<RunLine> lines(LogPage<ActionExecution> page) {
    return page.entries().stream().map(this::line).toList();
  }

  private RunLine line(ActionExecution run) {
    return new RunLine(
        run.id(),
        run.actionName(),
        run.state(),
        run.startedAt(),
        source(run),
        run.executionTimeMs());
  }

  /** What made it run, and who if it was somebody else than the reader. */
  private String source(ActionExecution run) {
    String source = site.say("source." + run.triggerSource());
    return run.userId() == null || run.userId().equals(reader.userId())
        ? source
        : site.say("source.by", source, name(run.userId()));
  }

  private String name(String userId) {
    return names.computeIfAbsent(userId, this::found);
  }

  private String found(String userId) {
    return site.services()
        .users()
        .find(userId)
        .map(AppUser::name)
        .orElse(site.say("source.somebody"));
  }

  /** All about one run. */
  RunDetail detail(ActionExecution run) {
    Optional<ActionDefinition> action = site.services().actions().definition(run.actionId());
    boolean again = action.filter(known -> known.audience().admits(reader.role())).isPresent();
    boolean running = run.status() == RunStatus.RUNNING;
    return new RunDetail(
        run.state(),
        message(run),
        facts(run.data(), action.map(ActionDefinition::results).orElse(List.of())),
        run.log().stream().map(site::told).collect(Collectors.joining("\n")),
        Stream.concat(
                circumstances(run).stream(),
                facts(run.input(), action.map(ActionDefinition::parameters).orElse(List.of()))
                    .stream())
            .toList(),
        again ? "/actions/" + run.actionId() + "?" + ActionPages.AGAIN + "=" + run.id() : null,
        action.map(known -> records(known, run)).orElse(List.of()),
        running ? "/actions/" + run.actionId() + "/" + run.id() : null,
        running && run.mayBeCancelledBy(reader) ? address(run) + "/cancel" : null);
  }

  /** Where all about a run is shown. */
  static String address(ActionExecution run) {
    return "/actions/executions/" + run.id();
  }

  private String message(ActionExecution run) {
    if (run.status() != RunStatus.FAILED) {
      return run.message();
    }
    return run.cancelledBy() == null
        ? site.told(run.error())
        : site.say("runs.cancelled", name(run.cancelledBy()));
  }

  /** What is said of a run of a schedule that did not go well; null for one that did. */
  String fault(ScheduleExecution run) {
    return run.cancelledBy() == null || run.running()
        ? site.told(run.error())
        : site.say("runs.cancelled", name(run.cancelledBy()));
  }

  private List<Choice> records(ActionDefinition action, ActionExecution run) {
    return new RecordActions(site, reader)
        .named(action, name -> run.input().path(name).textValue());
  }

  private List<Fact> circumstances(ActionExecution run) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(site.say("runs.started"), site.formats().moment(run.startedAt())));
    if (run.executionTimeMs() != null) {
      String duration = site.formats().duration(run.executionTimeMs());
      facts.add(Fact.of(site.say("runs.duration"), duration));
    }
    facts.add(Fact.of(site.say("runs.source"), source(run)));
    return facts;
  }

  /** The members of a JSON object, named after the fields where there are any. */
  private List<Fact> facts(JsonNode object, List<Field> fields) {
    if (object == null) {
      return List.of();
    }
    return object.properties().stream()
        .map(member -> {
          String name = member.getKey();
          Optional<Field> field = fields.stream().filter(f -> f.name().equals(name)).findFirst();
          return field
              .filter(it -> member.getValue().isTextual() && NAMES.contains(it.type()))
              .map(it -> Fact.of(it.label(), shown.text(it, member.getValue().textValue())))
              .orElseGet(
                  () -> fact(field.map(Field::label).orElse(label(name)), member.getValue()));
        })
        .toList();
  }

  private Fact fact(String label, JsonNode value) {
    if (value.isContainerNode()) {
      return Fact.code(label, value.toPrettyString());
    }
    if (value.isBoolean()) {
      return Fact.of(label, site.say(value.booleanValue() ? "value.yes" : "value.no"));
    }
    if (value.isNumber()) {
      return Fact.of(label, number(value));
    }
    return Fact.of(label, value.isNull() ? "" : value.asText());
  }

  private String number(JsonNode value) {
    return value.canConvertToLong() && value.isIntegralNumber()
        ? site.formats().integer(value.longValue())
        : site.formats().number(value.decimalValue(), Math.max(0, value.decimalValue().scale()));
  }

  /** What the app's fields of that name are called, if all are called the same. */
  private String label(String name) {
    List<String> labels =
        site.services().definition().models().stream()
            .flatMap(model -> model.field(name).stream())
            .map(Field::label)
            .distinct()
            .toList();
    return labels.size() == 1 ? labels.getFirst() : words(name);
  }

  /** {@code paidInvoices} reads "Paid invoices"; German keeps the capitals of its nouns. */
  private String words(String name) {
    String apart = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("[_-]+", " ");
    boolean german = site.messages().locale().getLanguage().equals("de");
    String spaced = german ? apart : apart.toLowerCase(Locale.ROOT);
    return spaced.isEmpty()
        ? name
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
