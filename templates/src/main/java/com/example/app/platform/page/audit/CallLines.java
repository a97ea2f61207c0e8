package com.example.app.platform.page.audit;

import com.example.app.platform.call.CallLog;
import com.example.app.platform.call.CallQuery;
import com.example.app.platform.call.LoggedCall;
import com.example.app.platform.call.OutboundCall;
import com.example.app.platform.call.Outcome;
import com.example.app.platform.integration.Integration;
import com.example.app.platform.mainapp.MainApp;
import com.example.app.platform.page.site.Site;
import java.util.List;

/** Calls to other hosts as administrators read them. */
public record CallLines(Site site) {

  /** The calls of one run. */
  public List<CallLine> ofRun(String runId) {
    CallLog log = new CallLog(site.services().database());
    return of(log.find(CallQuery.ofRun(runId)).reversed());
  }

  List<CallLine> of(List<LoggedCall> calls) {
    return calls.stream().map(this::line).toList();
  }

  CallLine line(LoggedCall logged) {
    OutboundCall call = logged.call();
    return new CallLine(
        call.at(),
        label(call.service()),
        what(call),
        outcome(call.outcome()) + (call.status() == null ? "" : " (" + call.status() + ")"),
        call.outcome() == Outcome.ACCEPTED,
        call.millis(),
        call.bytes() == null ? "" : site.formats().size(call.bytes()),
        call.method().equals(OutboundCall.WEBHOOK) ? null : logged.runId(),
        logged.actionName());
  }

  private String what(OutboundCall call) {
    return switch (call.method()) {
      case OutboundCall.MAIL -> site.say("call.mail", call.host());
      case OutboundCall.WEBHOOK -> site.say("call.webhook", call.host());
      default -> call.method() + " " + call.host() + call.path();
    };
  }

  String outcome(Outcome outcome) {
    return site.say("call.outcome." + outcome.value());
  }

  /** What a service is called, also if the app no longer has it. */
  String label(String service) {
    return site.services().connections().all().stream()
        .filter(integration -> integration.name().equals(service))
        .map(Integration::label)
        .findFirst()
        .orElse(service.equals(MainApp.SERVICE) ? site.say("mainApp.title") : service);
  }
}
