package dev.offshoot.check;

import dev.offshoot.render.SourceTree;

/** The outline of an app: just the types that actions are compiled against. */
final class SampleApp {
  static final String PACKAGE = "org.acme";
  private static final String ROOT = "src/main/java/org/acme/";
  private static final Compiler COMPILER = new Compiler();
  private static final Compiled APP = COMPILER.compile(tree());

  private SampleApp() {}

  /** An action whose body and members are these. */
  static Compiled action(String body, String members) {
    String source =
        """
        package org.acme.action;

        import java.math.*;
        import java.time.*;
        import java.util.*;
        import java.util.stream.*;
        import com.fasterxml.jackson.databind.JsonNode;
        import com.fasterxml.jackson.databind.node.*;
        import org.acme.invoice.*;
        import org.acme.platform.action.*;
        import org.acme.platform.integration.*;
        import org.acme.platform.model.*;

        public final class Probe implements Action {
          @Override
          public ActionResult run(ActionContext context) throws Exception {
            return run(Input.of(context.input()), new AppContext(context));
          }

          record Input(Long days) {
            static Input of(Values values) {
              return new Input(values.integer("days"));
            }
          }

          private static ActionResult run(Input input, AppContext app) throws Exception {
            %s
          }

          %s
        }
        """
            .formatted(body, members);
    return COMPILER
        .against(APP)
        .compile(SourceTree.empty().with(ROOT + "action/Probe.java", source));
  }

  private static SourceTree tree() {
    String action = "package org.acme.platform.action; ";
    return SourceTree.empty()
        .with(
            ROOT + "platform/action/Action.java",
            action
                + "public interface Action { ActionResult run(ActionContext c) throws Exception; }")
        .with(
            ROOT + "platform/action/ActionContext.java",
            action
                + "public interface ActionContext { org.acme.platform.model.Values input();"
                + " java.sql.Connection connection(); }")
        .with(
            ROOT + "platform/action/ActionResult.java",
            action
                + "public record ActionResult(String message) { public static ActionResult"
                + " of(String m) { return new ActionResult(m); } public ActionResult with(String k,"
                + " Object v) { return this; } }")
        .with(
            ROOT + "platform/model/Values.java",
            "package org.acme.platform.model; public interface Values { Long integer(String n); }")
        .withAll(integration())
        .withAll(rest());
  }

  private static SourceTree integration() {
    String integration = "package org.acme.platform.integration; ";
    return SourceTree.empty()
        .with(
            ROOT + "platform/integration/HttpService.java",
            integration + "public interface HttpService { HttpReply get(String path); }")
        .with(
            ROOT + "platform/integration/HttpReply.java",
            integration
                + "public record HttpReply(int status, com.fasterxml.jackson.databind.JsonNode"
                + " json) {}");
  }

  private static SourceTree rest() {
    return SourceTree.empty()
        .with(
            ROOT + "platform/db/Database.java",
            "package org.acme.platform.db; public final class Database { public static void drop()"
                + " {} }")
        .with(
            ROOT + "invoice/Invoice.java",
            "package org.acme.invoice; public record Invoice(String id, java.math.BigDecimal total,"
                + " Status status, java.time.LocalDate dueOn) { public enum Status { DRAFT, SENT }"
                + " }")
        .with(
            ROOT + "invoice/InvoiceRepository.java",
            "package org.acme.invoice; public interface InvoiceRepository {"
                + " java.util.List<Invoice> all(); }")
        .with(
            ROOT + "action/AppContext.java",
            "package org.acme.action; public class AppContext { public"
                + " AppContext(org.acme.platform.action.ActionContext c) {} public"
                + " org.acme.invoice.InvoiceRepository invoices() { return null; } public"
                + " org.acme.platform.integration.HttpService shop() { return null; } public"
                + " java.time.LocalDate today() { return null; } public void log(String m) {} }")
        .with(
            ROOT + "action/Other.java",
            "package org.acme.action; public final class Other { public static void run() {} }");
  }
}
