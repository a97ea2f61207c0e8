package app.musicschoolmanager.platform.page.connection;

import app.musicschoolmanager.platform.mainapp.Exchange;
import app.musicschoolmanager.platform.mainapp.MainAppStatus;
import app.musicschoolmanager.platform.mainapp.Part;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * The main app, as administrators see it.
 *
 * @param style the class that colours its state
 * @param state how the app stands with it, in a few words
 */
public record MainAppCard(String host, String style, String state, List<Fact> facts) {

  static MainAppCard of(Site site, MainAppStatus status) {
    String style =
        switch (status.state()) {
          case OK -> "good";
          case PENDING -> "busy";
          case FAILING, REFUSED -> "bad";
        };
    List<Fact> facts = new ArrayList<>();
    for (Exchange each : status.exchanges()) {
      facts.add(Fact.of(site.say("mainApp." + each.part().word()), text(site, each)));
    }
    facts.add(Fact.of(site.say("mainApp.reports"), site.formats().number(status.waiting())));
    long forgotten = status.exchanges().stream().mapToLong(Exchange::forgotten).sum();
    if (forgotten > 0) {
      facts.add(Fact.of(site.say("mainApp.forgotten"), site.formats().number(forgotten)));
    }
    String state = site.say("mainApp.state." + status.state().word());
    return new MainAppCard(status.host(), style, state, facts);
  }

  private static String text(Site site, Exchange each) {
    List<String> parts = new ArrayList<>();
    if (each.fault() != null) {
      String code = each.status() == null ? "" : " (" + each.status() + ")";
      String what = site.say("call.outcome." + each.fault()) + code;
      parts.add(site.say("mainApp.fault", what, site.formats().moment(each.since())));
      if (each.detail() != null) {
        parts.add(each.detail());
      }
    }
    if (each.answeredAt() != null) {
      parts.add(site.say("mainApp.last", site.formats().moment(each.answeredAt())));
    } else if (each.part() != Part.EXECUTIONS) {
      parts.add(site.say("mainApp.never"));
    }
    if (each.part() != Part.EXECUTIONS || each.fault() != null) {
      parts.add(site.say("mainApp.next", site.formats().moment(each.dueAt())));
    }
    return String.join(" ", parts);
  }
}
