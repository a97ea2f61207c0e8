package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.IntegrationSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.OptionSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.business.Condition;
import dev.offshoot.spec.business.Rule;
import dev.offshoot.spec.example.ActionExample;
import dev.offshoot.spec.open.OpenSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.util.List;
import java.util.Map;

/**
 * Words for people: any language and any sign, but nothing that hides. What they mean to Java, SQL
 * or HTML is not judged here; whoever writes them there encodes them.
 */
final class TextRules {
  private static final int LABEL = 80;
  private static final int SENTENCE = 400;
  private static final int TEXT = 4_000;
  private static final int BRIEF = 20_000;

  private final Findings findings;

  private TextRules(Findings findings) {
    this.findings = findings;
  }

  static void check(AgentSpec spec, Findings findings) {
    new TextRules(findings).check(spec);
  }

  /** Whether the text has no half signs and nothing that turns the reading direction. */
  static boolean isClean(String text) {
    return text.codePoints().noneMatch(TextRules::isHidden);
  }

  private static boolean isHidden(int sign) {
    boolean turns = (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    boolean none =
        Character.getType(sign) == Character.SURROGATE
            || sign == 0xFEFF
            || (sign & 0xFFFE) == 0xFFFE
            || sign == 0x2028
            || sign == 0x2029
            || (sign >= 0xE0000 && sign <= 0xE001F);
    return turns || none || (Character.isISOControl(sign) && sign != '\n');
  }

  private void check(AgentSpec spec) {
    JsonPath root = JsonPath.ROOT;
    label(root.field("name"), spec.name());
    paragraph(root.field("description"), spec.description(), true);
    paragraph(root.field("readme").field("introduction"), spec.readme().introduction(), false);
    lines(root.field("readme").field("firstSteps"), spec.readme().firstSteps());
    Places.of(root.field("integrations"), spec.integrations()).forEach(this::integration);
    Places.of(root.field("models"), spec.models()).forEach(this::model);
    Places.of(root.field("actions"), spec.actions()).forEach(this::action);
    Places.of(root.field("schedules"), spec.schedules()).forEach(this::schedule);
    understanding(root.field("understanding"), spec.understanding());
  }

  private void understanding(JsonPath at, UnderstandingSpec understanding) {
    Places.of(at.field("requirements"), understanding.requirements())
        .forEach((place, requirement) -> {
          paragraph(place.field("text"), requirement.text(), true);
          text(place.field("quote"), requirement.quote(), TEXT);
          text(place.field("remark"), requirement.remark(), TEXT);
        });
    Places.of(at.field("assumptions"), understanding.assumptions())
        .forEach((place, assumption) -> paragraph(place, assumption, true));
    Places.of(at.field("notBuildable"), understanding.notBuildable())
        .forEach((place, wish) -> {
          paragraph(place.field("wish"), wish.wish(), true);
          paragraph(place.field("reason"), wish.reason(), true);
        });
    Places.of(at.field("leftOut"), understanding.leftOut())
        .forEach((place, part) -> {
          label(place.field("label"), part.label());
          paragraph(place.field("reason"), part.reason(), true);
        });
  }

  private void integration(JsonPath at, IntegrationSpec integration) {
    label(at.field("label"), integration.label());
    label(at.field("provider"), integration.provider());
    line(at.field("primaryUseCase"), integration.primaryUseCase(), SENTENCE, false);
  }

  private void model(JsonPath at, ModelSpec model) {
    label(at.field("label"), model.label());
    label(at.field("labelPlural"), model.labelPlural());
    paragraph(at.field("description"), model.description(), false);
    Places.of(at.field("fields"), model.fields()).forEach(this::field);
    if (model.open() != null) {
      open(at.field("open"), model.open());
    }
    model
        .ruleSet()
        .lists()
        .forEach(
            (kind, list) -> Places.of(at.field("rules").field(kind), list).forEach(this::rule));
  }

  private void open(JsonPath at, OpenSpec open) {
    if (open.page() != null) {
      line(at.field("page").field("text"), open.page().text(), SENTENCE, false);
      values(at.field("page"), open.page().when());
    }
    if (open.form() != null) {
      line(at.field("form").field("text"), open.form().text(), SENTENCE, false);
      line(at.field("form").field("thanks"), open.form().thanks(), SENTENCE, true);
    }
    Places.of(at.field("links"), open.links())
        .forEach((place, link) -> {
          label(place.field("label"), link.label());
          line(place.field("text"), link.text(), SENTENCE, true);
          line(place.field("done"), link.done(), SENTENCE, true);
          link.sets().forEach(set -> text(place.field("sets"), set.value(), SENTENCE));
          values(place, link.when());
        });
  }

  private void values(JsonPath at, List<Condition> conditions) {
    conditions.stream()
        .flatMap(condition -> condition.values().stream())
        .forEach(value -> text(at, value, SENTENCE));
  }

  private void rule(JsonPath at, Rule rule) {
    line(at.field("message"), rule.message(), SENTENCE, true);
    values(at, rule.conditions());
  }

  private void action(JsonPath at, ActionSpec action) {
    label(at.field("label"), action.label());
    paragraph(at.field("description"), action.description(), true);
    lines(at.field("triggerPhrases"), action.triggerPhrases());
    if (action.brief() != null) {
      words(at.field("brief").field("work"), action.brief().work(), true);
      text(at.field("brief").field("work"), action.brief().work(), BRIEF);
    }
    Places.of(at.field("parameters"), action.parameters()).forEach(this::field);
    Places.of(at.field("results"), action.results())
        .forEach((place, it) -> label(place.field("label"), it.label()));
    Places.of(at.field("examples"), action.examples()).forEach(this::example);
  }

  private void example(JsonPath at, ActionExample example) {
    line(at.field("name"), example.name(), SENTENCE, true);
    texts(at.field("says"), example.says());
    texts(at.field("input"), example.input());
    texts(at.field("figures"), example.figures());
    Places.of(at.field("given"), example.given())
        .forEach((place, it) -> texts(place.field("values"), it.values()));
    Places.of(at.field("records"), example.records())
        .forEach((place, it) -> texts(place.field("values"), it.values()));
    Places.of(at.field("calls"), example.calls())
        .forEach((place, it) -> texts(place.field("sends"), it.sends()));
    Places.of(at.field("mails"), example.mails())
        .forEach((place, it) -> {
          text(place.field("to"), it.to(), SENTENCE);
          texts(place.field("says"), it.says());
        });
  }

  private void texts(JsonPath at, List<String> texts) {
    Places.of(at, texts).forEach((place, it) -> text(place, it, TEXT));
  }

  private void texts(JsonPath at, Map<String, String> texts) {
    texts.forEach((name, it) -> text(at.field(name), it, TEXT));
  }

  private void schedule(JsonPath at, ScheduleSpec schedule) {
    label(at.field("label"), schedule.label());
    paragraph(at.field("description"), schedule.description(), false);
  }

  private void field(JsonPath at, FieldSpec field) {
    label(at.field("label"), field.label());
    line(at.field("help"), field.help(), SENTENCE, false);
    text(at.field("defaultValue"), field.defaultValue(), TEXT);
    text(at.field("pattern"), field.pattern(), SENTENCE);
    Places.of(at.field("options"), field.options()).forEach(this::option);
  }

  private void option(JsonPath at, OptionSpec option) {
    label(at.field("label"), option.label());
  }

  private void lines(JsonPath at, List<String> lines) {
    Places.of(at, lines).forEach((place, it) -> line(place, it, SENTENCE, true));
  }

  private void label(JsonPath at, String text) {
    line(at, text, LABEL, true);
  }

  private void line(JsonPath at, String text, int most, boolean required) {
    words(at, text, required);
    text(at, text, most);
    if (text != null && text.indexOf('\n') >= 0) {
      findings.add(at, "has more than one line", "Write it in one line.");
    }
  }

  private void paragraph(JsonPath at, String text, boolean required) {
    words(at, text, required);
    text(at, text, TEXT);
  }

  private void words(JsonPath at, String text, boolean required) {
    if (required && (text == null || text.isBlank())) {
      findings.add(at, "is missing", "Say it in words that the owner uses.");
    }
  }

  private void text(JsonPath at, String text, int most) {
    if (text == null) {
      return;
    }
    if (text.length() > most) {
      findings.add(
          at,
          "has " + text.length() + " characters",
          "Shorten it to " + most + " characters at most.");
    }
    if (!isClean(text)) {
      findings.add(
          at,
          "holds invisible control characters",
          "Write it with letters, digits, signs and plain spaces only.");
    }
  }
}
