package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.record.Recorder;
import app.musicschoolmanager.platform.secret.SecretBox;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.NotFound;
import app.musicschoolmanager.platform.webhook.Hmac;
import app.musicschoolmanager.platform.webhook.WebhookTrail;
import app.musicschoolmanager.platform.webhook.WebhookTrail.About;
import app.musicschoolmanager.platform.webhook.WebhookTrail.By;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What administrators do with outgoing webhooks, and what goes out by them. */
public final class OutgoingHooks implements AutoCloseable {
  private static final int MOST = 20;

  private final Database database;
  private final ModelRegistry models;
  private final Outbound outbound;
  private final OutgoingTable hooks;
  private final MessageTable messages;
  private final Courier courier;
  private final WebhookTrail trail;

  /**
   * A hook that was set up.
   *
   * @param secret with which the app signs, told this once
   */
  public record Made(OutgoingHook hook, String secret) {}

  public OutgoingHooks(
      Database database, SecretBox secrets, ModelRegistry models, Outbound outbound) {
    this.database = database;
    this.models = models;
    this.outbound = outbound;
    this.hooks = new OutgoingTable(database, secrets);
    this.messages = new MessageTable(database);
    this.courier = new Courier(hooks, messages, outbound);
    this.trail = new WebhookTrail(database);
  }

  /** Notes what is to be told, with the change that it is about. */
  public Recorder notices() {
    return new ChangeNotices(database, models, messages, courier::wake);
  }

  /** Begins to tell what waits, beside whatever else goes on. */
  public void start() {
    courier.start();
  }

  /** Tells everything that is due, and waits until each address has answered, or has not. */
  public void sendDue() {
    try {
      for (Future<?> each : courier.sendDue()) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Webhooks could not be sent.", e.getCause());
    }
  }

  /** All of them, by name. */
  public List<OutgoingHook> all() {
    return hooks.all();
  }

  /**
   * One of them.
   *
   * @throws NotFound if there is none of this id
   */
  public OutgoingHook get(String id) {
    return hooks.find(id).orElseThrow(NotFound::new);
  }

  /** The newest of what it is told. */
  public List<Message> messages(OutgoingHook hook, int most) {
    return messages.newest(hook.id(), most);
  }

  /** How many messages they have not taken so far. */
  public Untaken untaken() {
    return messages.untaken();
  }

  /**
   * Sets one up.
   *
   * @throws Invalid naming everything that is missing or wrong
   */
  public Made add(By by, OutgoingWish wish) {
    wish.check(models, outbound);
    String secret = Hmac.newSecret();
    String id = Ids.next();
    OutgoingHook hook = hook(id, wish, hooks.seal(secret, id));
    database.write(sql -> {
      if (hooks.all().size() >= MOST) {
        throw new Conflict("There are %d such webhooks. Remove one first.".formatted(MOST));
      }
      hooks.add(hook, sql);
      trail.added(by, about(hook), sql);
      return null;
    });
    return new Made(hook, secret);
  }

  private OutgoingHook hook(String id, OutgoingWish wish, String sealed) {
    return new OutgoingHook(
        id,
        wish.name().strip(),
        wish.url().strip(),
        sealed,
        wish.models(),
        wish.kinds(),
        null,
        database.clock().instant());
  }

  /** Changes all but the secret. */
  public OutgoingHook change(By by, String id, OutgoingWish wish) {
    OutgoingHook before = get(id);
    wish.check(models, outbound);
    database.write(sql -> {
      hooks.change(hook(id, wish, before.sealed()), sql);
      trail.changed(by, about(before), List.of("settings"), sql);
      return null;
    });
    return get(id);
  }

  /** Removes it, and what it was to be told. */
  public void remove(By by, String id) {
    OutgoingHook hook = get(id);
    database.write(sql -> {
      hooks.remove(id, sql);
      trail.removed(by, about(hook), sql);
      return null;
    });
  }

  /** Tells it once more what it has not taken, and from now on again what changes. */
  public void again(By by, String id) {
    OutgoingHook hook = get(id);
    database.write(sql -> {
      messages.again(id, sql);
      hooks.resume(id, sql);
      if (hook.pausedAt() != null) {
        trail.changed(by, about(hook), List.of("pause"), sql);
      }
      return null;
    });
    courier.wake();
  }

  /** Tells it something of no meaning at once, and what comes of that. */
  public Attempt tryOut(String id) {
    OutgoingHook hook = get(id);
    String message = Ids.next();
    ObjectNode body = Json.MAPPER.createObjectNode().put("id", message);
    body.put("type", "webhook.test").put("timestamp", database.clock().instant().toString());
    body.putObject("data");
    return courier.attempt(hook, message, body.toString());
  }

  private static About about(OutgoingHook hook) {
    return new About("outgoing", hook.id(), hook.name());
  }

  @Override
  public void close() {
    courier.close();
  }
}
