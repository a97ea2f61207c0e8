package dev.offshoot.llm.openai;

import java.util.Optional;

/**
 * What a server turned out to understand of the request's options. It starts with all of them; each
 * refusal that names an option takes that one down a step and none is ever taken back.
 */
record Dialect(Format format, Limit limit, boolean temperature) {

  /** How the shape of the answer is asked for, the surest first. */
  enum Format {
    STRICT_SCHEMA,
    SCHEMA,
    JSON_OBJECT,
    TEXT;

    /** Whether the server is given the schema itself; else it goes into the prompt. */
    boolean sendsSchema() {
      return this == STRICT_SCHEMA || this == SCHEMA;
    }
  }

  /** The name under which the length of the answer is limited. */
  enum Limit {
    MAX_TOKENS,
    MAX_COMPLETION_TOKENS,
    NONE
  }

  static final Dialect FULL = new Dialect(Format.STRICT_SCHEMA, Limit.MAX_TOKENS, true);

  private static final String FORMAT_NAMED =
      "response[_ ]format|json[_ ]schema|json_object|structured[_ ]outputs?|grammar";

  /**
   * The dialect to try after a refusal, or nothing if the refusal names no option that was sent.
   *
   * @param withSchema whether the refused request asked for a shape at all
   */
  Optional<Dialect> after(ServerError refusal, boolean withSchema) {
    if (limit != Limit.NONE && refusal.mentions("\\bmax_(completion_)?tokens\\b")) {
      return Optional.of(new Dialect(format, limitAfter(refusal), temperature));
    }
    if (temperature && refusal.mentions("\\btemperature\\b")) {
      return Optional.of(new Dialect(format, limit, false));
    }
    if (withSchema && format != Format.TEXT && refusal.mentions(FORMAT_NAMED)) {
      return Optional.of(withFormat(Format.values()[format.ordinal() + 1]));
    }
    return Optional.empty();
  }

  /** A limit above what the model can write is no question of its name. */
  private Limit limitAfter(ServerError refusal) {
    boolean tooHigh = refusal.mentions("too large|too high|at most|less than|maximum value|exceed");
    return tooHigh || limit == Limit.MAX_COMPLETION_TOKENS
        ? Limit.NONE
        : Limit.MAX_COMPLETION_TOKENS;
  }

  Dialect withFormat(Format other) {
    return new Dialect(other, limit, temperature);
  }
}
