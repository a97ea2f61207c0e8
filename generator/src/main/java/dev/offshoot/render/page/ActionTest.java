package dev.offshoot.render.page;

import dev.offshoot.render.text.Javadoc;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Audience;
import java.util.List;

/** What the app promises about an action, as tests. */
public record ActionTest(String appPackage, String name, Javadoc label, List<Promise> promises)
    implements Page {
  private static final List<Promise> FOR_MEMBERS =
      List.of(
          Promise.of("a_member_may_run_it", "isRunBy(app.member())"),
          Promise.of("an_administrator_may_run_it", "isRunBy(app.admin())"),
          Promise.of("without_signing_in_it_does_not_run", "isClosedToStrangers(app.anonymous())"),
          Promise.of("wrong_parameters_are_named", "namesWrongParameters(app.member())"),
          Promise.of(
              "a_run_leaves_a_log_that_no_other_member_sees",
              "leavesALog(app.member(), app.otherMember())"));

  private static final List<Promise> FOR_ADMINISTRATORS =
      List.of(
          Promise.of("a_member_may_not_run_it", "isRefusedTo(app.member())"),
          Promise.of("an_administrator_may_run_it", "isRunBy(app.admin())"),
          Promise.of("without_signing_in_it_does_not_run", "isClosedToStrangers(app.anonymous())"),
          Promise.of("wrong_parameters_are_named", "namesWrongParameters(app.admin())"),
          Promise.of(
              "a_run_leaves_a_log_that_no_member_sees", "leavesALog(app.admin(), app.member())"));

  public static ActionTest of(AgentSpec app, ActionSpec action) {
    boolean forMembers = action.role() != Audience.ADMIN;
    return new ActionTest(
        app.packageName(),
        action.name(),
        new Javadoc(action.label()),
        forMembers ? FOR_MEMBERS : FOR_ADMINISTRATORS);
  }

  @Override
  public String template() {
    return "src/test/java/_package_/action/_Action_Test.java.ftl";
  }

  @Override
  public String path() {
    return "src/test/java/%s/action/%sTest.java".formatted(appPackage.replace('.', '/'), name);
  }
}
