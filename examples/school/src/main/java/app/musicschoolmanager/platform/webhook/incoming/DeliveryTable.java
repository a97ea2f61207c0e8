package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.secret.SecretBox;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.webhook.incoming.Verdict.Proof;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What incoming webhooks have been sent. The input of a run is kept, sealed, until the run has
 * begun; a run has the id of its delivery, so it begins once whatever happens in between.
 */
record DeliveryTable(Database database, SecretBox secrets) {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  /** How many refused requests a hook remembers: anybody can send more of them. */
  private static final int REFUSED = 20;

  /** A delivery whose run has not begun. */
  record Waiting(String id, String hookId, Map<String, String> input) {}

  /**
   * Notes a delivery.
   *
   * @return its id; empty if it is noted already
   */
  Optional<String> accept(IncomingHook hook, Proof proof, Map<String, String> input) {
    String id = Ids.next();
    String sealed = secrets.seal(text(input), place(id));
    return database.write(sql -> {
      Optional<Row> known =
          sql.one(
              "select id from incoming_delivery where hook_id = ? and (external_id = ? or digest ="
                  + " ?)",
              hook.id(),
              proof.delivery(),
              proof.digest());
      if (known.isPresent()) {
        sql.execute(
            "update incoming_delivery set repeats = repeats + 1 where id = ?",
            known.get().text("id"));
        return Optional.empty();
      }
      sql.execute(
          """
          insert into incoming_delivery (id, hook_id, external_id, digest, input, received_at)
          values (?, ?, ?, ?, ?, ?)\
          """,
          id,
          hook.id(),
          proof.delivery(),
          proof.digest(),
          sealed,
          database.clock().instant());
      return Optional.of(id);
    });
  }

  /** Notes a request that was refused, in place of the oldest if there are many. */
  void refuse(IncomingHook hook, Refusal why) {
    database.write(sql -> {
      sql.execute(
          "insert into incoming_delivery (id, hook_id, refusal, received_at) values (?, ?, ?, ?)",
          Ids.next(),
          hook.id(),
          why.word(),
          database.clock().instant());
      return sql.execute(
          """
          delete from incoming_delivery where hook_id = ? and digest is null
            and external_id is null and id not in (
              select id from incoming_delivery where hook_id = ? and digest is null
                and external_id is null order by id desc limit ?)\
          """,
          hook.id(),
          hook.id(),
          REFUSED);
    });
  }

  /** Notes that an accepted delivery starts nothing after all. */
  void giveUp(String id, Refusal why) {
    database.write(sql ->
        sql.execute(
            "update incoming_delivery set input = null, refusal = ? where id = ?", why.word(), id));
  }

  /** Forgets the input of a run that has begun. */
  void begun(String id) {
    database.write(
        sql -> sql.execute("update incoming_delivery set input = null where id = ?", id));
  }

  /** Those whose run has not begun, the oldest first. */
  List<String> waiting() {
    database.write(sql ->
        sql.execute(
            """
            update incoming_delivery set input = null where input is not null
              and id in (select id from action_execution_log)\
            """));
    return database.read(sql ->
        sql.query("select id from incoming_delivery where input is not null order by id").stream()
            .map(row -> row.text("id"))
            .toList());
  }

  /** One of them; empty if its run has begun meanwhile, or the hook is gone. */
  Optional<Waiting> waiting(String id) {
    return database
        .read(sql ->
            sql.one(
                """
                select * from incoming_delivery where id = ? and input is not null
                  and not exists (select 1 from action_execution_log l where l.id = ?)\
                """,
                id,
                id))
        .map(this::opened);
  }

  private Waiting opened(Row row) {
    String id = row.text("id");
    try {
      String input = secrets.open(row.text("input"), place(id));
      return new Waiting(id, row.text("hook_id"), Json.MAPPER.readValue(input, TEXTS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored delivery holds no valid JSON.", e);
    }
  }

  /** The newest of a hook. */
  List<Delivery> newest(String hookId, int most) {
    return database.read(sql ->
        sql
            .query(
                """
                select d.*, l.status as run_status, l.cancelled_by from incoming_delivery d
                left join action_execution_log l on l.id = d.id
                where d.hook_id = ? order by d.id desc limit ?\
                """,
                hookId,
                most)
            .stream()
            .map(Delivery::of)
            .toList());
  }

  private static String text(Map<String, String> input) {
    try {
      return Json.MAPPER.writeValueAsString(input);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts cannot be written as JSON.", e);
    }
  }

  private static String place(String id) {
    return "incoming_delivery/" + id;
  }
}
