package app.musicschoolmanager.platform.page.state;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.rule.Transitions;
import app.musicschoolmanager.platform.rule.Transitions.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The states to which rules let somebody bring a record next, and what each still needs.
 *
 * @param open the fields of the record that they may change
 */
public record NextStates(Site site, Model model, Caller caller, List<Field> open) {

  /** A way that is open, with the field whose state it changes and what is to be filled in. */
  private record Next(Field field, Step step, List<Field> missing) {
    String label() {
      return field.options().stream()
          .filter(option -> option.value().equals(step.to()))
          .map(Option::label)
          .findFirst()
          .orElseThrow();
    }
  }

  private Stream<Next> of(Values now) {
    return model.rules().stream()
        .filter(Transitions.class::isInstance)
        .map(Transitions.class::cast)
        .flatMap(rule -> rule.open(now, caller).stream().map(step -> next(rule, step, now)))
        .filter(next -> open.contains(next.field()));
  }

  private Next next(Transitions rule, Step step, Values now) {
    List<Field> missing =
        Stream.concat(
                step.needs().stream().filter(name -> now.get(name) == null),
                step.needsChanged().stream())
            .distinct()
            .map(name -> model.field(name).orElseThrow())
            .toList();
    return new Next(model.field(rule.field()).orElseThrow(), step, missing);
  }

  /** The record's form with the state chosen, for each that they can bring about there. */
  public List<Choice> links(Entry entry) {
    String form = "/models/" + model.name() + "/" + entry.id() + "/edit?";
    return of(entry.values())
        .filter(next -> open.containsAll(next.missing()))
        .map(next ->
            new Choice(
                form + next.field().name() + "=" + next.step().to(),
                site.say("filter.said.equal", next.field().label(), next.label())))
        .distinct()
        .toList();
  }

  /** What keeps them from the others: fields that are empty, and that others have to fill in. */
  public List<String> obstacles(Entry entry) {
    return of(entry.values())
        .filter(next -> !open.containsAll(next.missing()))
        .map(next -> {
          String labels =
              next.missing().stream().map(Field::label).collect(Collectors.joining(", "));
          return site.say("record.needs", next.label(), labels);
        })
        .distinct()
        .toList();
  }

  /** The values of a record with the state that an address asks for, if it can be the next one. */
  public Values chosen(Values now, UnaryOperator<String> asked) {
    Values chosen = now;
    for (Next next : of(now).toList()) {
      String name = next.field().name();
      String state = next.step().to();
      chosen = state.equals(asked.apply(name)) ? chosen.with(name, state) : chosen;
    }
    return chosen;
  }

  /** The fields of a form, of which those say so that a next state needs and that are empty. */
  public List<FormField> explained(List<FormField> fields, Values now) {
    List<Next> all = of(now).toList();
    List<FormField> explained = new ArrayList<>();
    for (FormField field : fields) {
      String states =
          all.stream()
              .filter(
                  next -> next.missing().stream().anyMatch(it -> it.name().equals(field.name())))
              .map(next -> site.say("form.neededFor", next.label()))
              .distinct()
              .collect(Collectors.joining(" "));
      explained.add(field.alsoHelp(states));
    }
    return explained;
  }
}
