package dev.offshoot.render.project;

import dev.offshoot.render.text.Markdown;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.business.Condition;
import dev.offshoot.spec.business.Rule;
import dev.offshoot.spec.name.KebabName;
import dev.offshoot.spec.open.LinkSpec;
import dev.offshoot.spec.open.OpenSpec;
import dev.offshoot.spec.way.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The README of an app, in its owner's language. */
public final class Readme {
  private final AgentSpec spec;
  private final Wording wording;
  private final MarkdownDocument document = new MarkdownDocument();

  private Readme(AgentSpec spec) {
    this.spec = spec;
    this.wording = new Wording(spec.language());
  }

  /** The text of the file. */
  public static String of(AgentSpec spec) {
    return new Readme(spec).write();
  }

  private String write() {
    introduction();
    start();
    models();
    actions();
    schedules();
    AskedFor.of(spec, wording).writeTo(document);
    document
        .section(wording.say("change"))
        .table(wording.columns("change.columns"), WhereToChange.rows(spec, wording))
        .paragraph(wording.say("change.spec"));
    newField();
    settings();
    recovery();
    deployment();
    document
        .section(wording.say("tests"))
        .paragraph(wording.say("tests.text"))
        .shell("./mvnw verify");
    return document.toString();
  }

  private void introduction() {
    document.title(new Markdown(spec.theme().avatar() + " " + spec.name()).toString());
    String text = spec.readme().introduction();
    Stream.of((text.isBlank() ? spec.description() : text).split("\\R\\s*\\R"))
        .forEach(paragraph -> document.paragraph(md(paragraph)));
  }

  private void start() {
    document
        .section(wording.say("start"))
        .shell("./run")
        .paragraph(wording.say("start.needs") + " " + wording.say("start.first"))
        .paragraph(
            wording.say(spec.timeZone() == null ? "start.zone" : "start.zoneIs", spec.timeZone()));
    List<String> steps = spec.readme().firstSteps().stream().map(Readme::md).toList();
    if (!steps.isEmpty()) {
      document.subsection(wording.say("start.steps")).numbered(steps);
    }
  }

  private void models() {
    if (!spec.models().isEmpty()) {
      document
          .section(wording.say("keeps"))
          .table(wording.columns("keeps.columns"), spec.models().stream().map(this::row).toList());
    }
    List<List<String>> rules = spec.models().stream().flatMap(this::rules).toList();
    if (!rules.isEmpty()) {
      document
          .subsection(wording.say("keeps.rules"))
          .table(wording.columns("keeps.rules.columns"), rules);
    }
    List<List<String>> open = spec.models().stream().flatMap(this::open).toList();
    if (!open.isEmpty()) {
      document
          .subsection(wording.say("keeps.open"))
          .table(wording.columns("keeps.open.columns"), open);
    }
  }

  /** What anybody may do without an account, and where. */
  private Stream<List<String>> open(ModelSpec model) {
    List<List<String>> rows = new ArrayList<>();
    OpenSpec open = model.open() == null ? OpenSpec.NONE : model.open();
    String path = "/public/" + KebabName.of(model.name());
    if (open.page() != null) {
      String shown = labels(model, open.page().fields());
      String said = wording.say("keeps.open.page", model.called(), shown);
      rows.add(List.of(md(said), "`" + path + "`"));
    }
    if (open.form() != null) {
      String asked = labels(model, open.form().fields());
      String said = wording.say("keeps.open.form", model.label(), asked);
      rows.add(List.of(md(said), "`" + path + "/new`"));
    }
    for (LinkSpec link : open.links()) {
      String said = wording.say("keeps.open.link", link.label(), model.label());
      rows.add(List.of(md(said), "`" + path + "/" + link.id() + "/…`"));
    }
    return rows.stream();
  }

  private static String labels(ModelSpec model, List<String> fields) {
    return fields.stream()
        .map(name -> model.field(name).map(FieldSpec::label).orElse(name))
        .collect(Collectors.joining(", "));
  }

  private Stream<List<String>> rules(ModelSpec model) {
    Stream<List<String>> rules =
        model.allRules().stream().map(rule -> List.of(md(model.called()), said(rule)));
    List<Way> ways = Way.of(spec, model);
    return Stream.concat(
        Stream.concat(
            model.hidesSome() || ways.isEmpty()
                ? ways(model, "visible", ways.stream())
                : Stream.of(List.of(md(model.labelPlural()), wording.say("visible.all"))),
            ways(model, "changeable", ways.stream().filter(way -> way.said().writes()))),
        rules);
  }

  private String said(Rule rule) {
    String said = md(rule.message());
    return rule.exemptsAdmin() ? said + " " + wording.say("keeps.rules.exempt") : said;
  }

  private Stream<List<String>> ways(ModelSpec model, String key, Stream<Way> ways) {
    String said = ways.map(way -> way(model, way)).collect(Collectors.joining(" / "));
    return said.isEmpty()
        ? Stream.empty()
        : Stream.of(List.of(md(model.labelPlural()), wording.say(key, md(said))));
  }

  private String way(ModelSpec model, Way way) {
    String end = way.said().leadsToAll() ? wording.say("everybody") : way.person().label();
    String steps =
        Stream.concat(
                way.hops().stream()
                    .map(hop -> hop.isBack() ? hop.model().label() : hop.field().label()),
                Stream.of(end))
            .collect(Collectors.joining(" → "));
    List<Condition> when = way.said().when();
    return when.isEmpty()
        ? steps
        : steps
            + when.stream()
                .map(it -> ConditionText.of(model, it))
                .collect(Collectors.joining(", ", " (", ")"));
  }

  private List<String> row(ModelSpec model) {
    return List.of(
        md(model.called()),
        md(model.description()),
        model.hidesSome() ? wording.say("scoping.ways") : say("scoping", model.scoping()),
        say("audience", model.readableBy()),
        say("audience", model.writableBy()));
  }

  private void actions() {
    if (!spec.actions().isEmpty()) {
      document
          .section(wording.say("does"))
          .table(wording.columns("does.columns"), spec.actions().stream().map(this::row).toList());
    }
  }

  private List<String> row(ActionSpec action) {
    return List.of(md(action.label()), md(action.description()), say("audience", action.role()));
  }

  private void schedules() {
    if (!spec.schedules().isEmpty()) {
      document
          .section(wording.say("runs"))
          .table(
              wording.columns("runs.columns"), spec.schedules().stream().map(this::row).toList());
    }
  }

  private List<String> row(ScheduleSpec schedule) {
    String steps =
        schedule.steps().stream()
            .map(step -> spec.action(step.action()).map(ActionSpec::label).orElse(step.action()))
            .collect(Collectors.joining(" → "));
    return List.of(md(schedule.label()), md(new Turns(spec, wording).of(schedule)), md(steps));
  }

  private void newField() {
    spec.models().stream()
        .findFirst()
        .ifPresent(model ->
            document
                .subsection(wording.say("field"))
                .numbered(WhereToChange.fieldSteps(spec, model, wording))
                .paragraph(wording.say("field.done")));
  }

  private void settings() {
    List<List<String>> rows =
        Setting.of(spec, wording).stream()
            .map(setting -> List.of("`" + setting.name() + "`", md(setting.meaning())))
            .toList();
    document
        .section(wording.say("settings"))
        .paragraph(
            spec.integrations().isEmpty()
                ? wording.say("settings.text")
                : wording.say("settings.text") + " " + wording.say("settings.connections"))
        .table(wording.columns("settings.columns"), rows)
        .subsection(wording.say("mainApp"))
        .paragraph(wording.say("mainApp.text"))
        .table(wording.columns("mainApp.columns"), MainAppRequests.rows(wording))
        .paragraph(wording.say("mainApp.limits"));
  }

  private void recovery() {
    document
        .section(wording.say("backup"))
        .paragraph(wording.say("backup.make"))
        .shell("./run backup backup.zip")
        .paragraph(wording.say("backup.key"))
        .paragraph(wording.say("backup.cron"))
        .shell(
            "0 2 * * * /srv/SLUG/run backup /backups/SLUG-$(date +\\%F).zip"
                .replace("SLUG", spec.slug()))
        .paragraph(wording.say("backup.restore"))
        .shell(
            """
            mv data data-before
            ./run restore backup.zip
            ./run
            """)
        .paragraph(wording.say("backup.after"))
        .paragraph(wording.say("backup.docker"))
        .shell(
            """
            docker compose exec -T app java -jar app.jar backup - > backup.zip
            docker compose run --rm -T app restore - < backup.zip
            """);
  }

  private void deployment() {
    String slug = spec.slug();
    document
        .section(wording.say("deploy"))
        .paragraph(wording.say("deploy.docker"))
        .shell("APP_COMMIT=$(git rev-parse HEAD) docker compose up --build --detach")
        .paragraph(wording.say("deploy.hook"))
        .shell(
            """
            git init --bare --initial-branch=main /srv/SLUG.git
            mkdir -p /srv/SLUG
            cat > /srv/SLUG.git/hooks/post-receive <<'HOOK'
            #!/bin/sh
            set -e
            git --work-tree=/srv/SLUG checkout --force main
            cd /srv/SLUG
            APP_COMMIT=$(git rev-parse main) docker compose up --build --detach
            HOOK
            chmod +x /srv/SLUG.git/hooks/post-receive
            """
                .replace("SLUG", slug))
        .paragraph(wording.say("deploy.remote"))
        .shell(
            """
            git remote add live you@your-server:/srv/SLUG.git
            git push live main
            """
                .replace("SLUG", slug))
        .paragraph(wording.say("deploy.tls"))
        .paragraph(wording.say("deploy.stop"));
  }

  private String say(String group, Enum<?> value) {
    return wording.say(group + "." + value.name().toLowerCase(Locale.ROOT));
  }

  private static String md(String text) {
    return new Markdown(text == null ? "" : text).toString();
  }
}
