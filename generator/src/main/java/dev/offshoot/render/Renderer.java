package dev.offshoot.render;

import com.google.googlejavaformat.java.FormatterException;
import dev.offshoot.Problem;
import dev.offshoot.render.example.ActionExamplesTest;
import dev.offshoot.render.example.ExamplesFile;
import dev.offshoot.render.page.ActionClass;
import dev.offshoot.render.page.ActionTest;
import dev.offshoot.render.page.ActionsContext;
import dev.offshoot.render.page.AppClass;
import dev.offshoot.render.page.IntegrationList;
import dev.offshoot.render.page.ModelDescription;
import dev.offshoot.render.page.ModelDraft;
import dev.offshoot.render.page.ModelRecord;
import dev.offshoot.render.page.ModelRepository;
import dev.offshoot.render.page.ModelTables;
import dev.offshoot.render.page.ModelTest;
import dev.offshoot.render.page.Page;
import dev.offshoot.render.page.Timetable;
import dev.offshoot.render.project.AgentsGuide;
import dev.offshoot.render.project.EnvExample;
import dev.offshoot.render.project.PlainFile;
import dev.offshoot.render.project.Pom;
import dev.offshoot.render.project.Readme;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes an app from its document. Keeps nothing but what it has read and formatted once. */
public final class Renderer {
  private static final Set<String> EXECUTABLE = Set.of("run");

  private final Templates templates = new Templates();
  private final Formatter formatter = new Formatter();
  private final OwnBuild build = new OwnBuild();
  private final PlatformSources platform =
      new PlatformSources(
          TemplateResources.below(
              "offshoot/app/", "src/main/java/com/example/app/platform/user/Role.java"),
          formatter);
  private final List<SourceFile> plainFiles = plainFiles();

  /** The whole project of the app. */
  public SourceTree render(AgentSpec spec) {
    List<SourceFile> files = new ArrayList<>(plainFiles);
    files.addAll(build.mavenWrapper());
    files.add(SourceFile.of("README.md", Readme.of(spec)));
    files.add(SourceFile.of("agent.json", AgentSpecJson.write(spec)));
    files.add(SourceFile.of(".env.example", EnvExample.of(spec)));
    withExamples(spec)
        .forEach(it -> files.add(SourceFile.of(ExamplesFile.path(it), ExamplesFile.text(it))));
    pages(spec).parallelStream().map(this::file).forEachOrdered(files::add);
    spec.actions().parallelStream()
        .map(action -> formatted(actionSource(spec, action)))
        .forEachOrdered(files::add);
    return platform.in(spec.packageName()).withAll(SourceTree.of(files));
  }

  /** The class of one action, not formatted, with the places of its code. */
  public ActionSource actionSource(AgentSpec spec, ActionSpec action) {
    if (action.code() == null) {
      throw Problem.of(
          Problem.Kind.SPEC,
          "The action " + action.name() + " has no code",
          "an app is rendered with finished actions only",
          "Write its code, or leave the action out of the document.");
    }
    ActionClass page = ActionClass.of(spec, action);
    String source = templates.fill(page.template(), page);
    return ActionSource.fill(page.path(), source, action.code());
  }

  /** The Java that the code of an action may use, as compact text for a prompt. */
  public String signatures(AgentSpec spec) {
    return Signatures.of(spec);
  }

  private List<Page> pages(AgentSpec spec) {
    List<Page> pages = new ArrayList<>();
    pages.add(new PlainFile(".gitignore"));
    pages.add(new PlainFile(".gitattributes"));
    pages.add(
        Pom.of(
            spec.packageName(),
            spec.slug(),
            build.versions(),
            build.managed(),
            build.dependencies()));
    pages.add(AgentsGuide.of(spec));
    pages.add(AppClass.of(spec));
    pages.add(ActionsContext.of(spec));
    pages.add(IntegrationList.of(spec));
    pages.add(Timetable.of(spec));
    pages.add(ModelTables.of(spec));
    spec.actions().forEach(action -> pages.add(ActionTest.of(spec, action)));
    withExamples(spec).forEach(action -> pages.add(ActionExamplesTest.of(spec, action)));
    for (ModelSpec model : spec.models()) {
      pages.add(ModelDescription.of(spec, model));
      pages.add(ModelRecord.of(spec, model));
      pages.add(ModelDraft.of(spec, model));
      pages.add(ModelRepository.of(spec, model));
      pages.add(ModelTest.of(spec, model));
    }
    return pages;
  }

  private static Stream<ActionSpec> withExamples(AgentSpec spec) {
    return spec.actions().stream().filter(action -> !action.examples().isEmpty());
  }

  private SourceFile file(Page page) {
    String text = templates.fill(page.template(), page);
    return SourceFile.of(
        page.path(), page.path().endsWith(".java") ? formatted(page.path(), text) : text);
  }

  private SourceFile formatted(ActionSource action) {
    try {
      return SourceFile.of(action.path(), formatter.format(action.text()));
    } catch (FormatterException e) {
      throw Problem.of(
              Problem.Kind.SPEC,
              "The code of " + action.path() + " is not Java",
              e.getMessage(),
              "Correct the body and the members of this action in agent.json.")
          .causedBy(e);
    }
  }

  private String formatted(String path, String source) {
    try {
      return formatter.format(source);
    } catch (FormatterException e) {
      throw new IllegalStateException(path + " was rendered, but is not Java.", e);
    }
  }

  /** Files without placeholders, which stand among the templates under their own names. */
  private static List<SourceFile> plainFiles() {
    Map<String, byte[]> all = TemplateResources.below("offshoot/templates/", "pom.xml.ftl");
    return all.entrySet().stream()
        .filter(file -> !file.getKey().endsWith(".ftl"))
        .map(file ->
            new SourceFile(file.getKey(), file.getValue(), EXECUTABLE.contains(file.getKey())))
        .toList();
  }
}
