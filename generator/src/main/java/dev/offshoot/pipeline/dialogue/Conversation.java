package dev.offshoot.pipeline.dialogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.llm.Answer;
import dev.offshoot.llm.AnswerSchema;
import dev.offshoot.llm.Turn;
import dev.offshoot.llm.UnusableAnswer;
import java.util.ArrayList;
import java.util.List;

/** What is said about one answer until it is right. A long one is put right by what changes. */
public final class Conversation {

  /**
   * Characters of JSON from which on an answer is not asked for as a whole again: some ten thousand
   * tokens, where servers begin to cut answers off and people to wait for minutes.
   */
  private static final int LONG = 40_000;

  /** Points told at once; with more, an answer is better made anew than mended. */
  private static final int POINTS_SHOWN = 40;

  private final AnswerSchema whole;
  private final Amendment amendment;
  private final List<Turn> turns = new ArrayList<>();

  /** The answer that changes are asked of; null while the whole is asked for. */
  private ObjectNode standing;

  /** What was last asked to be changed. */
  private List<String> wanted = List.of();

  Conversation(AnswerSchema schema, String material) {
    this.whole = schema;
    this.amendment = new Amendment(schema);
    turns.add(Turn.user(material));
  }

  List<Turn> turns() {
    return List.copyOf(turns);
  }

  /** What the next answer shall look like. */
  AnswerSchema schema() {
    return standing == null ? whole : amendment.schema();
  }

  /** Takes an answer in, and returns it as a whole: changes that can be read are made. */
  Answer take(Answer given) {
    Answer answer = given;
    try {
      ObjectNode object = given.object();
      if (standing != null) {
        object = amendment.applied(standing, object);
        answer = new Answer(object.toString(), given.usage(), given.model(), true);
      }
      standing = object.toString().length() >= LONG ? object : null;
      wanted = List.of();
    } catch (UnusableAnswer e) {
      // Whoever reads it says why; of what stood before the same is still wanted.
    }
    if (standing == null) {
      turns.add(Turn.assistant(answer.text()));
    } else {
      standsNow(standing);
    }
    return answer;
  }

  /** Nobody needs what a long answer was before. */
  private void standsNow(ObjectNode object) {
    turns.subList(1, turns.size()).clear();
    turns.add(Turn.assistant(object.toString()));
  }

  /** Says why the answer cannot be used. */
  void refuse(List<String> objections) {
    say(
        "This answer cannot be used:\n",
        objections,
        "Answer again with the whole object, everything above put right.",
        "Put everything above right. ");
  }

  /** Says what an answer that can be used does not do yet. */
  void wish(List<String> wishes) {
    String goal =
        "so that it does, as far as the request calls for it and the task allows it. All else"
            + " stays as it is.";
    say(
        "This answer can be used. Somebody else has held it against what was asked for, and finds"
            + " that it does not do this yet:\n",
        wishes,
        "Answer again with the whole object, " + goal,
        "Change it " + goal + " ");
  }

  private void say(String before, List<String> points, String ifWhole, String ifChanges) {
    List<String> all = new ArrayList<>(points);
    all.addAll(wanted);
    wanted = standing == null ? List.of() : all;
    String after = standing == null ? ifWhole : ifChanges + amendment.howTo();
    turns.add(Turn.user(before + listed(all) + "\n\n" + after));
  }

  private static String listed(List<String> points) {
    StringBuilder text = new StringBuilder();
    points.stream()
        .limit(POINTS_SHOWN)
        .forEach(point -> text.append("\n- ").append(point.replace("\n", "\n  ")));
    if (points.size() > POINTS_SHOWN) {
      text.append("\n- and ").append(points.size() - POINTS_SHOWN).append(" more");
    }
    return text.toString();
  }
}
