package dev.offshoot.llm.openai;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.offshoot.llm.Answer;
import dev.offshoot.llm.AnswerSchema;
import dev.offshoot.llm.LanguageModel;
import dev.offshoot.llm.Prompt;
import dev.offshoot.llm.Speaker;
import dev.offshoot.llm.Usage;
import dev.offshoot.llm.openai.Dialect.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A language model behind an OpenAI-compatible server. One call makes one attempt, except that a
 * server which refuses or ignores an option of the request is asked again without it, and from then
 * on never with it.
 */
public final class OpenAiModel implements LanguageModel {

  private static final long MAX_BYTES = 16_000_000;
  private static final int LETTERS_PER_TOKEN = 4;
  private static final String SCHEMA_IN_WORDS =
      """


      Answer with exactly one JSON object and nothing else: no prose, no code fences. It must \
      follow this JSON Schema:
      """;

  private final ModelSettings settings;
  private final WholeCallClient client;
  private final AtomicReference<Dialect> dialect = new AtomicReference<>(Dialect.FULL);

  public OpenAiModel(ModelSettings settings) {
    this(settings, MAX_BYTES);
  }

  OpenAiModel(ModelSettings settings, long maxBytes) {
    this.settings = settings;
    this.client = new WholeCallClient(settings.deadline(), maxBytes);
  }

  @Override
  public Answer ask(Prompt prompt) {
    try {
      return askInSomeDialect(prompt);
    } catch (CallFailed e) {
      throw e.toProblem(settings.key());
    }
  }

  private Answer askInSomeDialect(Prompt prompt) {
    var spent = Usage.NONE;
    while (true) {
      var used = dialect.get();
      try {
        var answer = ask(prompt, used);
        spent = spent.plus(answer.usage());
        if (!ignoresFormat(prompt, used, answer)) {
          return new Answer(answer.text(), spent, answer.model(), answer.complete());
        }
        dialect.compareAndSet(used, used.withFormat(Format.JSON_OBJECT));
      } catch (CallFailed e) {
        if (e.refusedRequest() == null) {
          throw e;
        }
        var next = used.after(e.refusedRequest(), prompt.schema() != null).orElseThrow(() -> e);
        // If another thread has stepped down meanwhile, its finding is tried first.
        dialect.compareAndSet(used, next);
      }
    }
  }

  /** Some servers take a schema, do not look at it, and answer in prose. */
  private static boolean ignoresFormat(Prompt prompt, Dialect used, Answer answer) {
    return prompt.schema() != null
        && used.format().sendsSchema()
        && answer.complete()
        && !answer.text().contains("{");
  }

  private Answer ask(Prompt prompt, Dialect used) {
    var response = chat(prompt, used);
    var raw = ((OpenAiChatResponseMetadata) response.metadata()).rawHttpResponse();
    var text = response.aiMessage().text() == null ? "" : response.aiMessage().text();
    var name = response.modelName() == null ? settings.modelName() : response.modelName();
    boolean complete = !text.isBlank() && Reply.in(raw.body()).isComplete();
    return new Answer(text, usage(response, prompt, text), name, complete);
  }

  private ChatResponse chat(Prompt prompt, Dialect used) {
    var model =
        OpenAiChatModel.builder()
            .httpClientBuilder(new FixedClient(client))
            .baseUrl(settings.baseUrl())
            .apiKey(settings.key().isPresent() ? settings.key().reveal() : null)
            .modelName(settings.modelName())
            .strictJsonSchema(used.format() == Format.STRICT_SCHEMA)
            .maxRetries(0)
            .build();
    var request = request(prompt, used);
    try {
      return model.chat(request);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** The library wraps what our client throws when the thread was interrupted. */
  private static CallFailed failed(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CallFailed failed) {
        return failed;
      }
    }
    // The body passed our own checks, so it is a chat completion in a form nobody has seen yet.
    return Failures.notAnAnswer("its form is not known: " + e.getMessage(), false);
  }

  private ChatRequest request(Prompt prompt, Dialect used) {
    var parameters = OpenAiChatRequestParameters.builder().modelName(settings.modelName());
    switch (used.limit()) {
      case MAX_TOKENS -> parameters.maxOutputTokens(settings.maxAnswerTokens());
      case MAX_COMPLETION_TOKENS -> parameters.maxCompletionTokens(settings.maxAnswerTokens());
      case NONE -> {}
    }
    if (used.temperature()) {
      parameters.temperature(0.0);
    }
    if (prompt.schema() != null && used.format() != Format.TEXT) {
      parameters.responseFormat(responseFormat(prompt.schema(), used.format()));
    }
    return ChatRequest.builder()
        .messages(messages(prompt, used))
        .parameters(parameters.build())
        .build();
  }

  private static ResponseFormat responseFormat(AnswerSchema schema, Format format) {
    if (!format.sendsSchema()) {
      return ResponseFormat.JSON;
    }
    var json =
        JsonSchema.builder()
            .name(schema.name())
            .rootElement(JsonRawSchema.from(schema.schema().toString()))
            .build();
    return ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(json).build();
  }

  private static List<ChatMessage> messages(Prompt prompt, Dialect used) {
    boolean inWords = prompt.schema() != null && !used.format().sendsSchema();
    var system =
        inWords ? prompt.system() + SCHEMA_IN_WORDS + prompt.schema().schema() : prompt.system();
    var messages = new ArrayList<ChatMessage>();
    if (!system.isBlank()) {
      messages.add(SystemMessage.from(system));
    }
    for (var turn : prompt.turns()) {
      boolean user = turn.speaker() == Speaker.USER;
      messages.add(user ? UserMessage.from(turn.text()) : AiMessage.from(turn.text()));
    }
    return messages;
  }

  /** What the server counted; if it counts nothing, an estimate, so that budgets still hold. */
  private static Usage usage(ChatResponse response, Prompt prompt, String text) {
    var counted = response.tokenUsage();
    if (counted != null && counted.inputTokenCount() != null) {
      var written = counted.outputTokenCount();
      return new Usage(counted.inputTokenCount(), written == null ? 0 : written);
    }
    int read = prompt.system().length();
    for (var turn : prompt.turns()) {
      read += turn.text().length();
    }
    return new Usage(read / LETTERS_PER_TOKEN, text.length() / LETTERS_PER_TOKEN);
  }
}
