package dev.offshoot.render.page;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the code of an action may name without saying where it stands. The formatter drops what an
 * action doesn't use.
 */
public final class ActionImports {
  private static final List<String> FRAME =
      names(
          "action", "Action ActionContext ActionDefinition ActionResult",
          "auth", "Audience",
          "model", "DataScope Field Option Values",
          "rule", "FieldComparison FieldCondition");

  private static final List<String> PLATFORM =
      names(
          "auth", "Caller",
          "integration", "HttpReply HttpService IntegrationFailed MailService NotConnected",
          "user", "Role",
          "web", "BadRequest Conflict Forbidden Invalid NotFound");

  private static final List<String> LIBRARY =
      names(
          "com.fasterxml.jackson.databind", "JsonNode",
          "com.fasterxml.jackson.databind.node", "ArrayNode JsonNodeFactory ObjectNode",
          "java.math", "BigDecimal BigInteger MathContext RoundingMode",
          "java.net", "URI URLDecoder URLEncoder",
          "java.nio.charset", "StandardCharsets",
          "java.text", "DecimalFormat DecimalFormatSymbols NumberFormat",
          "java.time",
              "DayOfWeek Duration Instant LocalDate LocalDateTime LocalTime Month OffsetDateTime"
                  + " Period Year YearMonth ZoneId ZoneOffset ZonedDateTime",
          "java.time.format", "DateTimeFormatter DateTimeParseException FormatStyle",
          "java.time.temporal", "ChronoUnit TemporalAdjusters",
          "java.util",
              "ArrayDeque ArrayList Arrays Base64 Collection Collections Comparator Currency Deque"
                  + " EnumMap HashMap HashSet HexFormat Iterator LinkedHashMap LinkedHashSet List"
                  + " Locale Map NoSuchElementException Objects Optional OptionalDouble OptionalInt"
                  + " OptionalLong Queue Set SortedMap StringJoiner TreeMap TreeSet UUID",
          "java.util.function",
              "BiConsumer BiFunction BinaryOperator Consumer Function Predicate Supplier"
                  + " ToDoubleFunction ToIntFunction ToLongFunction UnaryOperator",
          "java.util.regex", "Matcher Pattern",
          "java.util.stream", "Collectors IntStream LongStream Stream");

  private ActionImports() {}

  /** All names of the app's own models, of its platform, and of libraries. */
  static List<String> of(AgentSpec app) {
    String platform = app.packageName() + ".platform.";
    List<String> own =
        Stream.concat(
                FRAME.stream().map(platform::concat),
                app.models().stream().flatMap(model -> classes(app, model)))
            .toList();
    Set<String> taken = new HashSet<>(own.stream().map(ActionImports::simpleName).toList());
    List<String> all = new ArrayList<>(own);
    Stream.concat(PLATFORM.stream().map(platform::concat), LIBRARY.stream())
        .filter(name -> taken.add(simpleName(name)))
        .forEach(all::add);
    return all;
  }

  /** The names of libraries alone, for telling what there is. */
  public static List<String> library() {
    return LIBRARY;
  }

  private static Stream<String> classes(AgentSpec app, ModelSpec model) {
    ModelPlace place = ModelPlace.of(app, model);
    return Stream.of("", "Draft", "Repository")
        .map(ending -> place.packageName() + "." + place.name() + ending);
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static List<String> names(String... packagesAndNames) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < packagesAndNames.length; i += 2) {
      for (String name : packagesAndNames[i + 1].split(" ")) {
        names.add(packagesAndNames[i] + "." + name);
      }
    }
    return List.copyOf(names);
  }
}
