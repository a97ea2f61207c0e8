package dev.offshoot.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.offshoot.Problem;
import dev.offshoot.llm.Answer;
import dev.offshoot.llm.ModelFault;
import java.time.Duration;

/** Asks a fake server something and looks at how that fails. */
record Asking(ModelSettings settings, long maxBytes) {

  static final String KEY = "sk-canary-123456";

  static Asking at(String url) {
    return new Asking(
        new ModelSettings(url, ApiKey.of(KEY), "some-model", Duration.ofSeconds(5), 900), 100_000);
  }

  Asking within(Duration deadline) {
    return new Asking(
        new ModelSettings(settings.baseUrl(), settings.key(), "some-model", deadline, 900),
        maxBytes);
  }

  Answer answer() {
    return new OpenAiModel(settings, maxBytes).ask(OpenAiModelTest.prompt());
  }

  Problem failure() {
    var problem = catchThrowableOfType(Problem.class, this::answer);
    assertThat(problem.kind()).isEqualTo(Problem.Kind.MODEL);
    assertThat(problem.fix()).isNotEmpty();
    return problem;
  }

  static ModelFault fault(Problem problem) {
    return (ModelFault) problem.getCause();
  }
}
