package app.musicschoolmanager.platform.page.audit;

import app.musicschoolmanager.platform.audit.Given;
import app.musicschoolmanager.platform.audit.figure.CallParameters;
import app.musicschoolmanager.platform.audit.figure.RunQuery;
import app.musicschoolmanager.platform.page.change.ChangeFilter;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Choice;
import java.util.List;

/** What lists of runs and calls may be narrowed by, as their address has it. */
record AuditFilters(Site site, Given given) {

  List<ChangeFilter> ofRuns() {
    List<Choice> actions =
        site.services().definition().actions().stream()
            .map(action -> action.definition())
            .map(action -> new Choice(action.id(), action.label()))
            .toList();
    List<Choice> users =
        site.services().users().all().stream()
            .map(user -> new Choice(user.id(), user.name()))
            .toList();
    return List.of(
        filter("action", "runs.action", actions),
        filter("status", "runs.state", words(RunQuery.STATES, "state.")),
        filter("user", "audit.person", users),
        filter("source", "runs.source", words(RunQuery.SOURCES, "source.")));
  }

  List<ChangeFilter> ofCalls() {
    CallLines words = new CallLines(site);
    List<Choice> services =
        site.services().connections().all().stream()
            .map(integration -> new Choice(integration.name(), words.label(integration.name())))
            .toList();
    return List.of(
        filter("service", "audit.service", services),
        filter("outcome", "call.outcome", words(CallParameters.OUTCOMES, "call.outcome.")));
  }

  private List<Choice> words(List<String> values, String prefix) {
    return values.stream().map(value -> new Choice(value, site.say(prefix + value))).toList();
  }

  private ChangeFilter filter(String name, String label, List<Choice> choices) {
    return new ChangeFilter(name, site.say(label), given.text(name), choices);
  }
}
