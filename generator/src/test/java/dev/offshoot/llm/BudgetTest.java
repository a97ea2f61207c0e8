package dev.offshoot.llm;

import static dev.offshoot.llm.Scripted.answer;
import static dev.offshoot.llm.Scripted.passing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.offshoot.Problem;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private static final Prompt PROMPT = Prompt.of("step1/models", "", "Design.", null);

  @Test
  void usage_is_summed_over_all_answers() {
    var budget = new Budget(new Scripted(answer("{}")), 1000, 10);

    budget.ask(PROMPT);
    budget.ask(PROMPT);

    assertThat(budget.usage()).isEqualTo(new Usage(20, 10));
    assertThat(budget.calls()).isEqualTo(2);
  }

  @Test
  void when_the_tokens_are_spent_the_model_is_not_asked_again() {
    var model = new Scripted(answer("{}"));
    var budget = new Budget(model, 30, 10);
    budget.ask(PROMPT);
    budget.ask(PROMPT);

    var problem = catchThrowableOfType(Problem.class, () -> budget.ask(PROMPT));

    assertThat(problem.kind()).isEqualTo(Problem.Kind.MODEL);
    assertThat(problem.what()).contains("budget").contains("step1/models");
    assertThat(problem.why()).isEqualTo("30 of 30 tokens are used");
    assertThat(model.calls()).isEqualTo(2);
  }

  @Test
  void a_call_that_failed_counts_as_a_call() {
    var model = new Scripted(passing());
    var budget = new Budget(model, 1000, 2);
    catchThrowableOfType(Problem.class, () -> budget.ask(PROMPT));
    catchThrowableOfType(Problem.class, () -> budget.ask(PROMPT));

    var problem = catchThrowableOfType(Problem.class, () -> budget.ask(PROMPT));

    assertThat(problem.why()).isEqualTo("2 of 2 calls are used");
    assertThat(model.calls()).isEqualTo(2);
  }
}
