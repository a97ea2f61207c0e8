package dev.offshoot.render.page;

import dev.offshoot.render.text.JavaString;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ConnectionType;
import dev.offshoot.spec.IntegrationSpec;
import java.util.List;
import java.util.stream.Collectors;

/** The outside services of an app. */
public record IntegrationList(String appPackage, List<Constant> integrations) implements Page {

  public static IntegrationList of(AgentSpec app) {
    return new IntegrationList(
        app.packageName(),
        app.integrations().stream().map(it -> Constant.named(it.name(), expression(it))).toList());
  }

  private static String expression(IntegrationSpec integration) {
    StringBuilder code = new StringBuilder("Integration.");
    boolean mail = integration.connectionType() == ConnectionType.SMTP;
    call(code.append(mail ? "mail" : "http"), integration.name(), integration.label());
    rule(code, "provider", integration.provider());
    if (!mail) {
      code.append(".connectionType(ConnectionType.").append(integration.connectionType());
      code.append(')');
    }
    rule(code, "purpose", integration.primaryUseCase());
    rule(code, "scopes", integration.requiredScopes().toArray(String[]::new));
    rule(code, "baseUrl", integration.baseUrl());
    rule(code, "hosts", integration.hosts().toArray(String[]::new));
    rule(code, "header", integration.authHeader());
    return code.append(".build()").toString();
  }

  private static void rule(StringBuilder code, String method, String... values) {
    if (values.length > 0 && values[0] != null) {
      call(code.append('.').append(method), values);
    }
  }

  private static void call(StringBuilder code, String... values) {
    code.append(
        List.of(values).stream()
            .map(value -> new JavaString(value).toString())
            .collect(Collectors.joining(", ", "(", ")")));
  }

  @Override
  public String template() {
    return "src/main/java/_package_/action/Integrations.java.ftl";
  }

  @Override
  public String path() {
    return "src/main/java/%s/action/Integrations.java".formatted(appPackage.replace('.', '/'));
  }
}
