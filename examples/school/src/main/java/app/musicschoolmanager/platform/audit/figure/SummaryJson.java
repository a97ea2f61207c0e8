package app.musicschoolmanager.platform.audit.figure;

import app.musicschoolmanager.platform.audit.figure.Summary.Runs;
import app.musicschoolmanager.platform.db.Stored;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Figures as the API shows them. */
record SummaryJson(Summary summary) {

  ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    Span span = summary.span();
    json.putObject("span")
        .put("from", Stored.text(span.from()))
        .put("to", Stored.text(span.to()))
        .put("step", span.step().name().toLowerCase(Locale.ROOT))
        .put("zone", span.zone().getId());
    runs(json.putObject("executions"));
    schedules(json.putArray("schedules"));
    ArrayNode calls = json.putArray("calls");
    summary
        .calls()
        .forEach(call ->
            calls
                .addObject()
                .put("service", call.service())
                .put("outcome", call.outcome().value())
                .put("calls", call.calls()));
    people(json.put("changes", summary.changes()).putArray("people"));
    ObjectNode signIns = json.putObject("signIns");
    summary.signIns().forEach((outcome, attempts) -> signIns.put(outcome.value(), attempts));
    return json;
  }

  private void runs(ObjectNode json) {
    describe(summary.total(), json);
    json.put("failureRate", summary.failureRate());
    if (summary.duration() == null) {
      json.putNull("medianMs").putNull("p95Ms");
    } else {
      json.put("medianMs", summary.duration().median()).put("p95Ms", summary.duration().most());
    }
    ArrayNode steps = json.putArray("steps");
    for (Runs step : summary.steps()) {
      describe(step, steps.addObject().put("from", Stored.text(step.from())));
    }
    ArrayNode actions = json.putArray("actions");
    summary
        .actions()
        .forEach(action ->
            actions
                .addObject()
                .put("id", action.id())
                .put("name", action.name())
                .put("runs", action.runs())
                .put("failed", action.failed()));
  }

  private static void describe(Runs runs, ObjectNode json) {
    json.put("runs", runs.all()).put("completed", runs.completed());
    json.put("failed", runs.failed()).put("running", runs.running());
  }

  private void schedules(ArrayNode json) {
    summary
        .schedules()
        .forEach(schedule ->
            json.addObject()
                .put("id", schedule.id())
                .put("name", schedule.name())
                .put("runs", schedule.runs())
                .put("failed", schedule.failed())
                .put("nextRun", Stored.text(schedule.nextRun()))
                .put("overdue", schedule.overdue()));
  }

  private void people(ArrayNode json) {
    summary
        .people()
        .forEach(person ->
            json.addObject()
                .put("userId", person.id())
                .put("name", person.name())
                .put("runs", person.runs())
                .put("changes", person.changes()));
  }
}
