package dev.offshoot.render.project;

import dev.offshoot.render.page.Page;
import dev.offshoot.render.text.Markdown;
import dev.offshoot.spec.AgentSpec;

/** What the next editor, human or machine, has to know: a screen. */
public record AgentsGuide(Markdown name, String packageName, String packageFolder, boolean open)
    implements Page {

  public static AgentsGuide of(AgentSpec spec) {
    return new AgentsGuide(
        new Markdown(spec.name()),
        spec.packageName(),
        spec.packageName().replace('.', '/'),
        spec.models().stream().anyMatch(model -> model.open() != null));
  }

  @Override
  public String template() {
    return "AGENTS.md.ftl";
  }

  @Override
  public String path() {
    return "AGENTS.md";
  }
}
