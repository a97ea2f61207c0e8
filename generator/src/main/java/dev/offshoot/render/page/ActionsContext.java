package dev.offshoot.render.page;

import dev.offshoot.render.text.Javadoc;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ConnectionType;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.IntegrationSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.name.JavaName;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the actions of an app may touch: its {@code AppContext}.
 *
 * @param people whether fields name people, so that actions may ask what they are called
 */
public record ActionsContext(
    String appPackage, List<Repository> repositories, List<Service> services, boolean people)
    implements Page {

  /** A way to the records of a model. */
  public record Repository(ModelPlace place, String method) {}

  /**
   * A way to an outside service.
   *
   * @param source the method of the platform's context that gives it
   */
  public record Service(Javadoc purpose, String type, String method, String source) {}

  public static ActionsContext of(AgentSpec app) {
    return new ActionsContext(
        app.packageName(),
        app.models().stream().map(model -> repository(app, model)).toList(),
        app.integrations().stream().map(ActionsContext::service).toList(),
        namesPeople(app));
  }

  private static boolean namesPeople(AgentSpec app) {
    return Stream.concat(
            app.models().stream().flatMap(model -> model.fields().stream()),
            app.actions().stream().flatMap(action -> action.parameters().stream()))
        .anyMatch(field -> field.type() == FieldType.PERSON);
  }

  private static Repository repository(AgentSpec app, ModelSpec model) {
    return new Repository(ModelPlace.of(app, model), JavaName.lowerCamel(model.plural()));
  }

  private static Service service(IntegrationSpec integration) {
    boolean mail = integration.connectionType() == ConnectionType.SMTP;
    return new Service(
        Javadoc.sentence(integration.primaryUseCase(), integration.label()),
        mail ? "MailService" : "HttpService",
        integration.name(),
        mail ? "mail" : "http");
  }

  @Override
  public String template() {
    return "src/main/java/_package_/action/AppContext.java.ftl";
  }

  @Override
  public String path() {
    return "src/main/java/%s/action/AppContext.java".formatted(appPackage.replace('.', '/'));
  }
}
