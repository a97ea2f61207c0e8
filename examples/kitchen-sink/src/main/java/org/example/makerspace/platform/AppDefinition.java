package org.example.makerspace.platform;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.integration.Integration;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.FieldType;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.ModelRegistry;
import org.example.makerspace.platform.schedule.ChainRules;
import org.example.makerspace.platform.schedule.Schedule;

/**
 * Everything that an app consists of.
 *
 * @param language of its pages, a BCP 47 tag; where English tells no country and the time zone is
 *     not American, it is that of the world, which writes the day before the month
 * @param timeZone where its people are, unless the setting {@code TIME_ZONE} says otherwise; or
 *     null
 * @param currency what money is counted in, or null
 * @param colour of its theme, {@code #rrggbb}
 * @param avatar an emoji or a short text
 */
public record AppDefinition(
    String name,
    String description,
    Locale language,
    ZoneId timeZone,
    Currency currency,
    AppType type,
    String colour,
    String avatar,
    List<Model> models,
    List<Integration> integrations,
    List<Action> actions,
    List<Schedule> schedules) {

  public AppDefinition {
    models = List.copyOf(models);
    integrations = List.copyOf(integrations);
    actions = List.copyOf(actions);
    schedules = List.copyOf(schedules);
  }

  /** Whether one of its fields can name a person. */
  public boolean namesPeople() {
    return !askedForPeople().isEmpty()
        || models.stream().anyMatch(model -> holdsPerson(model.fields()));
  }

  /** Those for whom there are actions that ask for a person. */
  Set<Audience> askedForPeople() {
    return actions.stream()
        .map(Action::definition)
        .filter(action -> holdsPerson(action.parameters()))
        .map(ActionDefinition::audience)
        .collect(Collectors.toSet());
  }

  private static boolean holdsPerson(List<Field> fields) {
    return fields.stream().anyMatch(field -> field.type() == FieldType.PERSON);
  }

  /** Starts the description of an app. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Describes an app step by step. */
  public static final class Builder {
    private static final Locale WORLD_ENGLISH = Locale.forLanguageTag("en-001");

    private final String name;
    private String description = "";
    private Locale language = Locale.ENGLISH;
    private ZoneId timeZone;
    private Currency currency;
    private AppType type = AppType.BOTH_ROLES;
    private String colour = "#0d6efd";
    private String avatar = "";
    private final List<Model> models = new ArrayList<>();
    private final List<Integration> integrations = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<Schedule> schedules = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    public Builder description(String text) {
      description = text;
      return this;
    }

    /** The language of its pages, as a BCP 47 tag such as {@code en}. */
    public Builder language(String tag) {
      language = Locale.forLanguageTag(tag);
      return this;
    }

    /** Where its people are, such as {@code Europe/Berlin}. */
    public Builder timeZone(String name) {
      timeZone = ZoneId.of(name);
      return this;
    }

    /** What money is counted in, such as {@code EUR}. */
    public Builder currency(String code) {
      currency = Currency.getInstance(code);
      return this;
    }

    public Builder type(AppType whom) {
      type = whom;
      return this;
    }

    /** A colour as {@code #rrggbb}, and an emoji or a short text that stands for the app. */
    public Builder theme(String colourCode, String avatarText) {
      colour = colourCode;
      avatar = avatarText;
      return this;
    }

    public Builder models(Model... all) {
      models.addAll(List.of(all));
      return this;
    }

    public Builder integrations(List<Integration> all) {
      integrations.addAll(all);
      return this;
    }

    public Builder actions(Action... all) {
      actions.addAll(List.of(all));
      return this;
    }

    public Builder schedules(List<Schedule> all) {
      schedules.addAll(all);
      return this;
    }

    /**
     * Refuses a definition whose parts do not fit together, so that a mistake shows when the app
     * starts.
     */
    public AppDefinition build() {
      if (!colour.matches("#[0-9a-fA-F]{6}")) {
        throw new IllegalArgumentException(
            "The theme's colour " + colour + " is not of the form #rrggbb.");
      }
      new ModelRegistry(models);
      Set<String> actionIds = distinct("actions", actions, action -> action.definition().id());
      Set<String> integrationNames = distinct("integrations", integrations, Integration::name);
      distinct("schedules", schedules, Schedule::id);
      known(
          "integration",
          integrationNames,
          actions.stream().flatMap(a -> a.definition().integrations().stream()));
      known(
          "action",
          actionIds,
          schedules.stream().flatMap(s -> s.steps().stream()).map(Schedule.Step::actionId));
      ChainRules chains =
          new ChainRules(
              actions.stream()
                  .map(Action::definition)
                  .collect(Collectors.toMap(ActionDefinition::id, Function.identity())));
      schedules.forEach(chains::check);
      return new AppDefinition(
          name,
          description,
          spoken(),
          timeZone,
          currency,
          type,
          colour,
          avatar,
          models,
          integrations,
          actions,
          schedules);
    }

    private Locale spoken() {
      boolean american =
          timeZone == null || timeZone.getId().matches("(America|US|Etc)/.*|Pacific/Honolulu|UTC");
      return language.equals(Locale.ENGLISH) && !american ? WORLD_ENGLISH : language;
    }

    private static <T> Set<String> distinct(String what, List<T> all, Function<T, String> id) {
      Set<String> ids = new HashSet<>();
      for (T each : all) {
        if (!ids.add(id.apply(each))) {
          throw new IllegalArgumentException("Two " + what + " are named " + id.apply(each) + ".");
        }
      }
      return ids;
    }

    private static void known(String what, Set<String> names, Stream<String> used) {
      used.filter(name -> !names.contains(name))
          .findFirst()
          .ifPresent(name -> {
            throw new IllegalArgumentException(
                "There is no " + what + " named " + name + ", yet it is used.");
          });
    }
  }
}
