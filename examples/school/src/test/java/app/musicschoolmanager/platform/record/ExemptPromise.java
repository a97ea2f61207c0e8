package app.musicschoolmanager.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.rule.Demand;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.NoOverlap;
import app.musicschoolmanager.platform.rule.OnlyOnce;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.Transitions;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule refuses to others, administrators may write.
 *
 * @param promises those of an administrator
 */
record ExemptPromise(RulePromises promises) {

  void keep(Demand demand) {
    switch (demand) {
      case RecordCheck check -> mayBreak(check);
      case NoOverlap span -> room().exceed(span, span.when(), span.judged());
      case OnlyOnce once -> room().exceed(once, once.when(), once.judged());
      case Frozen frozen -> mayChange(frozen);
      case Transitions ways -> throw new IllegalArgumentException("Each way says who may go it.");
    }
  }

  private RoomPromise room() {
    return new RoomPromise(promises.model(), promises.samples(), promises.writer());
  }

  private void mayBreak(RecordCheck check) {
    FieldCondition demanded = check.that().getFirst();
    List<FieldCondition> all = new ArrayList<>(check.when());
    all.add(RuleSamples.opposite(demanded));
    // What is not filled in yet would break nothing.
    if (!demanded.values().isEmpty() || demanded.other() != null) {
      demanded.paths().map(FieldCondition::isFilled).forEach(all::add);
    }
    ObjectNode values = promises.samples().of(promises.model(), promises.writer());
    Search search = promises.samples().search(promises.model(), values, promises.writer());
    boolean found = search.where(all).despite(check).succeeds(true);
    String reason = "No values were found that break nothing else.";
    assumeTrue(found, () -> reason + "\n" + values + "\n" + search.faults());
    taken(promises.samples().written(promises.model(), values, promises.writer()), check);
  }

  private void mayChange(Frozen frozen) {
    FrozenPromise promise = new FrozenPromise(promises, frozen);
    String one = promise.standing();
    List<Reply> replies = new ArrayList<>();
    for (ObjectNode change :
        promise.changes(promises.writer().get(one).expect(200).json()).toList()) {
      if (replies.isEmpty() || replies.getLast().status() >= 400) {
        replies.add(promises.writer().put(one, change));
      }
    }
    replies.forEach(reply -> isNotRefusedBy(frozen, reply));
    if (!replies.isEmpty()) {
      taken(replies.getLast(), frozen);
    }
    if (frozen.isWhole()) {
      taken(promises.writer().delete(one), frozen);
    }
  }

  /** It may be that other rules refuse it, but not this one. */
  static void taken(Reply reply, Demand demand) {
    isNotRefusedBy(demand, reply);
    assumeTrue(reply.status() < 400, "Something else refuses it.\n" + reply.body());
  }

  private static void isNotRefusedBy(Demand demand, Reply reply) {
    if (reply.status() >= 400) {
      assertThat(reply.json().findValuesAsText("message")).doesNotContain(demand.message());
      assertThat(reply.json().path("detail").asText()).doesNotContain(demand.message());
    }
  }
}
