package dev.offshoot.llm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Everything a language model is told in one call.
 *
 * @param label where in the pipeline the question arises, such as {@code step2/SendReminders};
 *     labels sort in pipeline order and are for people, the model never sees them
 * @param schema what the answer shall look like; null for plain text
 */
public record Prompt(String label, String system, List<Turn> turns, AnswerSchema schema) {

  public Prompt {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(system, "system");
    turns = List.copyOf(turns);
  }

  /** A conversation that begins with one question. */
  public static Prompt of(String label, String system, String question, AnswerSchema schema) {
    return new Prompt(label, system, List.of(Turn.user(question)), schema);
  }

  /** The same conversation continued: the model's answer, and what to say to it. */
  public Prompt followedBy(String answer, String reply) {
    var longer = new ArrayList<>(turns);
    longer.add(Turn.assistant(answer));
    longer.add(Turn.user(reply));
    return new Prompt(label, system, longer, schema);
  }

  /** SHA-256 in hex over all that the model sees, so not over the label. */
  public String key() {
    var digest = sha256();
    add(digest, system);
    for (var turn : turns) {
      add(digest, turn.speaker().name());
      add(digest, turn.text());
    }
    if (schema != null) {
      add(digest, "schema");
      add(digest, schema.name());
      add(digest, schema.schema().toString());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Each part is preceded by its length, so that moving text between parts changes the key. */
  private static void add(MessageDigest digest, String part) {
    var bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
