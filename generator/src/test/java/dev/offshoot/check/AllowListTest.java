package dev.offshoot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {
  private static final AllowList RULES = AllowList.forApp(SampleApp.PACKAGE);
  private static final String DONE = "return ActionResult.of(\"done\");";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(1);",
        "\\u0053ystem.exit(1);",
        "String key = System.getenv(\"DATA_KEY\");",
        "System.out.println(1);",
        "long now = System.currentTimeMillis();",
        "Runtime.getRuntime().exec(\"id\");",
        "new ProcessBuilder(\"id\").start();",
        "java.util.function.IntConsumer c = System::exit; c.accept(1);",
        "Runnable r = () -> Runtime.getRuntime().halt(1); r.run();",
        "new Thread(() -> {}).start();",
        "Thread.sleep(1);",
        "java.util.concurrent.CompletableFuture.runAsync(() -> {});",
        "java.util.concurrent.TimeUnit.SECONDS.sleep(1);",
        "List.of(1).parallelStream().forEach(x -> {});",
        "Stream.of(1).parallel().count();",
        "Arrays.parallelSort(new int[] {1});",
        "Class.forName(\"java.lang.System\");",
        "\"\".getClass().getMethods();",
        "Invoice.class.getDeclaredFields();",
        "input.getClass();",
        "ServiceLoader.load(Runnable.class);",
        "StackWalker.getInstance().forEach(f -> {});",
        "java.lang.invoke.MethodHandles.lookup();",
        "java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/passwd\"));",
        "new java.io.File(\"x\").delete();",
        "new java.io.FileReader(\"x\").read();",
        "new java.util.Scanner(\"x\").next();",
        "new java.util.Formatter(\"file\");",
        "java.sql.DriverManager.getConnection(\"jdbc:sqlite:x\");",
        "java.net.URI.create(\"http://x\").toURL().openStream();",
        "new java.net.Socket(\"localhost\", 1);",
        "java.net.http.HttpClient.newHttpClient();",
        "new com.fasterxml.jackson.databind.ObjectMapper();",
        "new okhttp3.OkHttpClient();",
        "org.acme.platform.db.Database.drop();",
        "Other.run();",
        "LocalDate.now();",
        "java.util.function.Supplier<Instant> s = Instant::now; s.get();",
        "ZoneId.systemDefault();",
        "Clock.systemUTC().instant();",
        "Locale.setDefault(Locale.GERMAN);",
        "Integer.getInteger(\"x\");",
        "new Exception(\"x\").printStackTrace();",
        "synchronized (input) { app.log(\"x\"); }",
        "input.wait();",
        "try { app.log(\"x\"); } catch (Throwable t) { app.log(\"y\"); }",
        "while (true) { try { app.log(\"x\"); } catch (Throwable t) { continue; } }",
        "try { app.log(\"x\"); } catch (Error e) { }",
        "try { app.log(\"x\"); } catch (StackOverflowError e) { }",
        "TimeZone.setDefault(null);",
        "Object o = new javax.script.ScriptEngineManager();",
        "Object o = new ThreadLocal<String>();",
        "Object o = (Runnable & java.io.Serializable) () -> {};",
        "var a = new Thread[1][1];",
        "boolean b = (Object) input instanceof Thread;",
        "Timer t = new Timer();",
        "java.beans.Introspector.flushCaches();",
        "System.loadLibrary(\"x\");",
        "sun.misc.Signal.raise(null);"
      })
  void statements_that_reach_outside_are_refused(String evil) {
    refuses(evil + (evil.startsWith("while (true)") ? "" : DONE), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static int runs; ",
        "static final List<String> SEEN = new ArrayList<>();",
        "static final Map<String, String> SEEN = new HashMap<>();",
        "static { System.exit(1); }",
        "static final long START = System.nanoTime();",
        "static native void f();",
        "static synchronized void f() {}",
        "static class Loader extends ClassLoader {}",
        "static class Worker extends Thread {}",
        "static class Sneaky extends AppContext { Sneaky(ActionContext c) { super(c); } }",
        "record Raw(ActionContext context) { Object c() throws Exception { return"
            + " context.connection(); } }",
        "@SuppressWarnings(\"removal\") static class Old { @Override protected void finalize() {}"
            + " }",
        "static class Odd implements java.lang.reflect.InvocationHandler { public Object"
            + " invoke(Object p, java.lang.reflect.Method m, Object[] a) { return null; } }",
        "static java.io.File f(java.io.File in) { return in; }",
        "static void f() throws InterruptedException {}"
      })
  void members_that_reach_outside_are_refused(String evil) {
    refuses(DONE, evil);
  }

  private static void refuses(String body, String members) {
    Compiled compiled = SampleApp.action(body, members);
    List<Finding> errors =
        compiled.findings().stream().filter(it -> it.rule().startsWith("compiler.err")).toList();
    List<Finding> findings = RULES.check(compiled.classes());

    // What javac refuses has no bytecode to judge; only a sample that compiles proves a rule.
    if (!compiled.classes().isEmpty()) {
      assertThat(findings).isNotEmpty().allMatch(it -> !it.fix().isEmpty());
    } else {
      assertThat(errors).isNotEmpty().allMatch(it -> it.message().contains("sun.misc"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        BigDecimal sum = app.invoices().all().stream()
            .filter(it -> it.status() == Invoice.Status.SENT)
            .map(Invoice::total)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        return ActionResult.of("Total " + sum).with("total", sum);
        """,
        """
        Map<Invoice.Status, List<Invoice>> groups = app.invoices().all().stream()
            .sorted(Comparator.comparing(Invoice::dueOn).reversed())
            .collect(Collectors.groupingBy(Invoice::status, TreeMap::new, Collectors.toList()));
        var names = new StringBuilder();
        for (var group : groups.entrySet()) {
          switch (group.getKey()) {
            case DRAFT -> names.append("draft");
            case SENT -> names.append("sent").append(group.getValue().size());
          }
        }
        return ActionResult.of(names.toString());
        """,
        """
        HttpReply reply = app.shop().get("/orders?x=" + java.net.URLEncoder.encode("ü", java.nio.charset.StandardCharsets.UTF_8));
        int count = 0;
        for (JsonNode order : reply.json().path("orders")) {
          count += order.path("lines").size();
        }
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("count", count);
        return ActionResult.of(count + " lines").with("json", out);
        """,
        """
        LocalDate limit = app.today().minusDays(input.days()).with(java.time.temporal.TemporalAdjusters.firstDayOfMonth());
        long late = 0;
        try {
          late = app.invoices().all().stream().filter(it -> it.dueOn().isBefore(limit)).count();
        } catch (IllegalStateException | ArithmeticException e) {
          app.log("odd: " + e.getMessage());
        } catch (Exception e) {
          throw new IllegalStateException("cannot count", e);
        } finally {
          app.log(String.format(Locale.ROOT, "%d late since %s", late, java.time.format.DateTimeFormatter.ISO_DATE.format(limit)));
        }
        String word = switch ((int) Math.min(late, 2)) { case 0 -> "none"; case 1 -> "one"; default -> "many"; };
        return ActionResult.of(word);
        """,
        """
        Object value = app.invoices().all().getFirst();
        String text = switch (value) {
          case Invoice(String id, BigDecimal total, Invoice.Status status, LocalDate due) when total.signum() > 0 -> id;
          case Invoice i -> i.id();
          case String s -> s;
          default -> "other";
        };
        return ActionResult.of(text.toUpperCase(Locale.ROOT));
        """
      })
  void ordinary_actions_pass(String body) {
    Compiled compiled = SampleApp.action(body, "");

    assertThat(compiled.findings()).isEmpty();
    assertThat(RULES.check(compiled.classes())).isEmpty();
  }

  @Test
  void helpers_records_enums_and_constants_of_an_action_pass() {
    Compiled compiled =
        SampleApp.action(
            """
            var lines = new ArrayList<Line>();
            for (Invoice invoice : app.invoices().all()) {
              lines.add(new Line(invoice.id(), rate(invoice.total())));
            }
            return ActionResult.of(lines.stream().map(Line::label).collect(Collectors.joining(", ")));
            """,
            """
            private static final BigDecimal LIMIT = new BigDecimal("100.00");
            private static final Map<Rate, String> NAMES = Map.of(Rate.LOW, "low", Rate.HIGH, "high");
            private static final java.util.regex.Pattern WORD = java.util.regex.Pattern.compile("[a-z]+");
            enum Rate { LOW, HIGH { @Override String mark() { return "!"; } }; String mark() { return ""; } }
            sealed interface Shape permits Line {}
            record Line(String id, Rate rate) implements Shape {
              String label() { return id + NAMES.get(rate) + rate.mark() + WORD.matcher(id).matches(); }
            }
            private static Rate rate(BigDecimal total) {
              return total.compareTo(LIMIT) > 0 ? Rate.HIGH : Rate.valueOf("LOW");
            }
            """);

    assertThat(compiled.findings()).isEmpty();
    assertThat(RULES.check(compiled.classes())).isEmpty();
  }

  @Test
  void a_finding_names_rule_class_method_line_and_what_to_use_instead() {
    Compiled compiled = SampleApp.action("app.log(\"a\");\nvar t = LocalDate.now();\n" + DONE, "");

    assertThat(RULES.check(compiled.classes()))
        .singleElement()
        .isEqualTo(
            new Finding(
                "forbidden-member",
                "org.acme.action.Probe.run",
                28,
                "An action may not use java.time.LocalDate.now",
                "app.now() or app.today(), which follow the app's clock"));
  }

  @Test
  void code_in_a_lambda_is_reported_in_the_method_it_is_written_in() {
    Compiled compiled =
        SampleApp.action("Runnable r = () -> System.exit(1);\nr.run();\n" + DONE, "");

    assertThat(RULES.check(compiled.classes()).getFirst().where())
        .isEqualTo("org.acme.action.Probe.run");
  }
}
