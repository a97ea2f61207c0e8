package dev.offshoot.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The classes that an action may touch. Everything is refused that isn't named here, so a new
 * danger in a library or a new Java needs no new rule.
 */
final class AllowedClasses {
  private static final Set<String> JAVA =
      names(
          "java.lang.",
          "Object String StringBuilder CharSequence Comparable Iterable Runnable AutoCloseable Math"
              + " StrictMath Number Integer Long Double Float Short Byte Boolean Character Void"
              + " Record Enum Class Override FunctionalInterface SafeVarargs Deprecated Throwable"
              + " Exception RuntimeException IllegalArgumentException IllegalStateException"
              + " NumberFormatException ArithmeticException IndexOutOfBoundsException"
              + " ArrayIndexOutOfBoundsException StringIndexOutOfBoundsException"
              + " NullPointerException ClassCastException UnsupportedOperationException"
              + " NegativeArraySizeException ArrayStoreException MatchException NoSuchFieldError"
              + " IncompatibleClassChangeError CloneNotSupportedException",
          "java.util.",
          "Collection List Set Map Map$Entry SequencedCollection SequencedMap SequencedSet"
              + " SortedMap SortedSet NavigableMap NavigableSet Queue Deque Iterator ListIterator"
              + " PrimitiveIterator$OfInt PrimitiveIterator$OfLong Comparator ArrayList LinkedList"
              + " ArrayDeque PriorityQueue HashMap LinkedHashMap TreeMap HashSet LinkedHashSet"
              + " TreeSet EnumMap EnumSet BitSet AbstractMap$SimpleEntry"
              + " AbstractMap$SimpleImmutableEntry Collections Arrays Objects Optional OptionalInt"
              + " OptionalLong OptionalDouble StringJoiner StringTokenizer IntSummaryStatistics"
              + " LongSummaryStatistics DoubleSummaryStatistics UUID Random Locale Currency Base64"
              + " Base64$Encoder Base64$Decoder HexFormat NoSuchElementException"
              + " ConcurrentModificationException InputMismatchException IllegalFormatException",
          "java.util.concurrent.",
          "Callable",
          "java.util.concurrent.atomic.",
          "AtomicInteger AtomicLong AtomicBoolean AtomicReference",
          "java.util.stream.",
          "BaseStream Stream Stream$Builder IntStream LongStream DoubleStream Collector Collectors",
          "java.util.regex.",
          "Pattern Matcher MatchResult PatternSyntaxException",
          "java.text.",
          "Format NumberFormat DecimalFormat DecimalFormatSymbols Normalizer Normalizer$Form"
              + " ParseException",
          "java.io.",
          "IOException UncheckedIOException",
          "java.net.",
          "URLEncoder URLDecoder URI URISyntaxException",
          "java.nio.charset.",
          "Charset StandardCharsets",
          "com.fasterxml.jackson.core.",
          "JsonPointer",
          "com.fasterxml.jackson.databind.",
          "JsonNode");

  private static final List<String> PACKAGES =
      List.of(
          "java.math",
          "java.time",
          "java.time.chrono",
          "java.time.format",
          "java.time.temporal",
          "java.util.function",
          "com.fasterxml.jackson.databind.node");

  private static final Set<String> REFUSED_IN_PACKAGES =
      Set.of("java.time.Clock", "java.time.InstantSource");

  /** Of the app's platform, by name below {@code <app>.platform}. */
  private static final Set<String> PLATFORM =
      names(
          "action.",
          "Action ActionDefinition ActionDefinition$Builder ActionContext ActionResult",
          "integration.",
          "HttpService HttpReply MailService NotConnected IntegrationFailed",
          "model.",
          "Values Field FieldType Option Option$Constant OnDelete Scoping DataScope FieldError",
          "rule.",
          "FieldComparison FieldCondition",
          "auth.",
          "Audience Caller",
          "user.",
          "Role",
          "web.",
          "HttpProblem NotFound Invalid Forbidden BadRequest Conflict",
          "db.",
          "ConstraintViolation ConstraintViolation$Kind");

  private static final Map<String, String> ALTERNATIVES = alternatives();

  private final String app;
  private final Pattern modelClass;

  AllowedClasses(String appPackage) {
    app = appPackage;
    modelClass =
        Pattern.compile(
            Pattern.quote(appPackage)
                + "\\.(?!platform\\.|action\\.|schedule\\.|page\\.)[a-z0-9_]+\\.[A-Za-z0-9$_]+");
  }

  /** Whether an action may name this class ({@code java.util.Map$Entry}). */
  boolean allows(String name) {
    if (name.startsWith(app + ".")) {
      return name.equals(app + ".action.AppContext")
          || (name.startsWith(app + ".platform.")
              && PLATFORM.contains(name.substring((app + ".platform.").length())))
          || modelClass.matcher(name).matches();
    }
    return JAVA.contains(name)
        || (PACKAGES.contains(packageOf(name))
            && REFUSED_IN_PACKAGES.stream().noneMatch(it -> isOrIsIn(name, it)));
  }

  /** What to use instead of a refused class. */
  String alternative(String name) {
    String known = name.startsWith(app + ".") ? name.substring(app.length() + 1) : name;
    return ALTERNATIVES.entrySet().stream()
        .filter(it -> known.startsWith(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(
            "what AppContext offers, the app's own models, and plain java.lang, java.util,"
                + " java.time and java.math");
  }

  private static boolean isOrIsIn(String name, String outer) {
    return name.equals(outer) || name.startsWith(outer + "$");
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static Set<String> names(String... prefixesAndNames) {
    return IntStream.range(0, prefixesAndNames.length / 2)
        .boxed()
        .flatMap(i ->
            Arrays.stream(prefixesAndNames[2 * i + 1].split(" "))
                .map(name -> prefixesAndNames[2 * i] + name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** By the beginning of the name; the first that fits counts. */
  private static Map<String, String> alternatives() {
    String http = "the integrations of AppContext, e.g. app.shopify().get(path)";
    String records = "the repositories of AppContext";
    String straight = "plain sequential code; the platform runs the action in its own thread";
    var map = new LinkedHashMap<String, String>();
    map.put(
        "java.lang.System",
        "app.now() for time, app.log(message) for output, parameters for input");
    map.put("java.lang.Thread", straight);
    map.put("java.lang.reflect", "direct calls");
    map.put("java.lang.invoke", "direct calls, lambdas and method references");
    map.put("java.util.concurrent", straight);
    map.put("java.util.Timer", "a schedule of the app");
    map.put("java.util.Date", "java.time.Instant or java.time.LocalDate");
    map.put("java.util.Calendar", "java.time.LocalDate");
    map.put("java.util.logging", "app.log(message)");
    map.put("java.util.Formatter", "String.format");
    map.put("java.util.Scanner", "String.split, String.lines");
    map.put("java.text.SimpleDateFormat", "java.time.format.DateTimeFormatter");
    map.put("java.time.Clock", "app.now() or app.today()");
    map.put("java.time.InstantSource", "app.now() or app.today()");
    map.put("java.net", http);
    map.put("javax.net", http);
    map.put("okhttp3", http);
    map.put("java.io", "records of a model; an action has no files");
    map.put("java.nio", "records of a model; an action has no files");
    map.put("java.sql", records);
    map.put("javax.sql", records);
    map.put("jakarta.mail", "the mail integration of AppContext");
    map.put("com.fasterxml.jackson", "HttpReply.json(), JsonNode and JsonNodeFactory.instance");
    map.put("org.slf4j", "app.log(message)");
    map.put("platform.record", records);
    map.put("platform.db", records);
    map.put("platform.model", records);
    map.put(
        "action.",
        "the repositories and integrations of AppContext; actions do not call each other");
    return map;
  }
}
