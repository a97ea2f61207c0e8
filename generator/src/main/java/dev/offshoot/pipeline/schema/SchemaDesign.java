package dev.offshoot.pipeline.schema;

import dev.offshoot.check.Finding;
import dev.offshoot.pipeline.Instructions;
import dev.offshoot.pipeline.Material;
import dev.offshoot.pipeline.SpecDraft;
import dev.offshoot.pipeline.analysis.TechnicalPlan;
import dev.offshoot.pipeline.analysis.Understanding;
import dev.offshoot.pipeline.dialogue.Dialogue;
import dev.offshoot.pipeline.dialogue.Dialogue.Talk;
import dev.offshoot.pipeline.dialogue.Question;
import dev.offshoot.pipeline.dialogue.Unanswered;
import dev.offshoot.pipeline.schema.DataDesign.ModelDesign;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.rule.SpecRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Step 1: gives each planned model its fields, and proves the schema on a real database. */
public final class SchemaDesign {

  private final Dialogue dialogue;
  private final Function<AgentSpec, List<Finding>> proof;
  private final Function<AgentSpec, List<String>> review;

  /**
   * @param proof creates the schema in a real database and says what went wrong
   * @param review says what a proven design does not do of what was asked for, and could
   */
  public SchemaDesign(
      Dialogue dialogue,
      Function<AgentSpec, List<Finding>> proof,
      Function<AgentSpec, List<String>> review) {
    this.dialogue = dialogue;
    this.proof = proof;
    this.review = review;
  }

  /** The document with all its fields: reviewed, and designed once more where that helps. */
  public AgentSpec design(String request, Understanding understanding, AgentSpec draft) {
    Talk<DataDesign> talk =
        dialogue.talk(
            new Question<>(
                "step1/schema",
                Instructions.of(SchemaDesign.class, "schema.md"),
                new Material()
                    .request(request)
                    .json("The collected features", understanding.features())
                    .json("The technical plan", understanding.plan())
                    .toString(),
                DataDesign.class,
                answer -> objections(draft, understanding.plan(), answer)));
    AgentSpec designed = withFields(draft, talk.answer());
    List<String> wanted = review.apply(designed);
    return wanted.isEmpty() ? designed : mended(talk, wanted, draft, designed);
  }

  private AgentSpec mended(
      Talk<DataDesign> talk, List<String> wanted, AgentSpec draft, AgentSpec designed) {
    try {
      return withFields(draft, dialogue.again(talk, "step1/mend", wanted));
    } catch (Unanswered e) {
      // Proven as it is; what it lacks the review of the finished app will say.
      return designed;
    }
  }

  private List<String> objections(AgentSpec draft, TechnicalPlan plan, DataDesign design) {
    List<String> objections = new ArrayList<>(unplanned(draft, design));
    if (!objections.isEmpty()) {
      return objections;
    }
    AgentSpec spec = withFields(draft, design);
    // Rules ask who writes the records, as planned actions do; of those themselves nothing is
    // asked.
    SpecRules.check(SpecDraft.withPlans(spec, plan)).stream()
        .filter(problem -> !problem.path().matches("\\$\\.(actions|schedules)\\b.*"))
        .forEach(problem -> objections.add(problem.toString()));
    if (objections.isEmpty()) {
      proof.apply(spec).forEach(finding -> objections.add(finding.text()));
    }
    return objections;
  }

  private static List<String> unplanned(AgentSpec draft, DataDesign design) {
    List<String> planned = draft.models().stream().map(ModelSpec::name).toList();
    List<String> designed = design.models().stream().map(ModelDesign::model).toList();
    List<String> objections = new ArrayList<>();
    planned.stream()
        .filter(name -> !designed.contains(name))
        .forEach(name -> objections.add("$.models: the planned model " + name + " is missing"));
    designed.stream()
        .filter(name -> !planned.contains(name))
        .forEach(name -> objections.add("$.models: " + name + " is not a planned model"));
    if (designed.stream().distinct().count() < designed.size()) {
      objections.add("$.models: a model is designed twice");
    }
    return objections;
  }

  private static AgentSpec withFields(AgentSpec draft, DataDesign design) {
    Map<String, ModelDesign> designs =
        design.models().stream().collect(Collectors.toMap(ModelDesign::model, d -> d));
    return draft.withModels(
        draft.models().stream()
            .map(model -> withFields(model, designs.get(model.name())))
            .toList());
  }

  private static ModelSpec withFields(ModelSpec model, ModelDesign design) {
    return new ModelSpec(
        model.id(),
        model.name(),
        model.plural(),
        model.label(),
        model.labelPlural(),
        model.description(),
        model.scoping(),
        model.readableBy(),
        model.writableBy(),
        design.displayField(),
        design.fields().stream().map(FieldDesign::toSpec).toList(),
        design.uniques(),
        design.indexes(),
        design.rules(),
        List.of(),
        design.ways(),
        design.open(),
        design.single(),
        design.listSpec());
  }
}
