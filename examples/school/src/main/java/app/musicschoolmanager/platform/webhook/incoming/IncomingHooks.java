package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionRunner;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.secret.SecretBox;
import app.musicschoolmanager.platform.stop.StopTime;
import app.musicschoolmanager.platform.user.Users;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import app.musicschoolmanager.platform.web.TooManyRequests;
import app.musicschoolmanager.platform.web.Unavailable;
import app.musicschoolmanager.platform.webhook.Hmac;
import app.musicschoolmanager.platform.webhook.WebhookTrail;
import app.musicschoolmanager.platform.webhook.WebhookTrail.About;
import app.musicschoolmanager.platform.webhook.WebhookTrail.By;
import app.musicschoolmanager.platform.webhook.incoming.Verdict.Proof;
import app.musicschoolmanager.platform.webhook.incoming.Verdict.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What administrators do with incoming webhooks, and what services do. */
public final class IncomingHooks implements AutoCloseable {
  private static final int MOST = 50;
  private static final Duration LATER = Duration.ofHours(1);
  private static final String NOBODYS_SECRET = Hmac.newSecret();

  private final Database database;
  private final ActionRunner actions;
  private final HookTable hooks;
  private final DeliveryTable deliveries;
  private final HookRuns runs;
  private final RefusedLimits limits;
  private final WebhookTrail trail;

  /**
   * A hook that was set up.
   *
   * @param secret the secret that the app has made, told this once; null if it was entered
   */
  public record Made(IncomingHook hook, String secret) {}

  /** What a request has come to. */
  public sealed interface Receipt {
    /** Its run begins soon. */
    record Accepted(String id) implements Receipt {}

    /** It came before, and starts nothing. */
    record Repeated() implements Receipt {}

    /** The service asks whether it is understood. */
    record Challenged(String answer) implements Receipt {}
  }

  public IncomingHooks(Database database, SecretBox secrets, ActionRunner actions) {
    this.database = database;
    this.actions = actions;
    this.hooks = new HookTable(database, secrets);
    this.deliveries = new DeliveryTable(database, secrets);
    this.runs = new HookRuns(hooks, deliveries, actions, new Users(database));
    this.limits = new RefusedLimits(database.clock());
    this.trail = new WebhookTrail(database);
  }

  /** Begins what was accepted before the app stopped. */
  public void start() {
    deliveries.waiting().forEach(runs::add);
  }

  /** All of them, by name. */
  public List<IncomingHook> all() {
    return hooks.all();
  }

  /**
   * One of them.
   *
   * @throws NotFound if there is none of this id
   */
  public IncomingHook get(String id) {
    return hooks.find(id).orElseThrow(NotFound::new);
  }

  /** Why a hook starts nothing at present, if it doesn't. */
  public Optional<Refusal> obstacle(IncomingHook hook) {
    return runs.obstacle(hook);
  }

  /** The newest of what it was sent. */
  public List<Delivery> deliveries(IncomingHook hook, int most) {
    return deliveries.newest(hook.id(), most);
  }

  /**
   * Sets one up that starts an action in the name of whoever does.
   *
   * @throws Invalid naming everything that is missing or wrong
   */
  public Made add(By by, String actionId, HookWish wish) {
    ActionDefinition action =
        actions
            .definition(actionId)
            .orElseThrow(
                () -> new Invalid(FieldError.of("action", "unknown", "There is no such action.")));
    wish.check(action, !wish.scheme().takesOurSecret());
    boolean made = wish.secret().isEmpty();
    String secret = made ? Hmac.newSecret() : wish.secret();
    String id = Ids.next();
    IncomingHook hook =
        new IncomingHook(
            id,
            wish.name().strip(),
            actionId,
            wish.scheme(),
            hooks.seal(secret, id),
            wish.parameters(),
            by.caller().userId(),
            database.clock().instant());
    database.write(sql -> {
      if (hooks.all().size() >= MOST) {
        throw new Conflict("There are %d such webhooks. Remove one first.".formatted(MOST));
      }
      hooks.add(hook, sql);
      trail.added(by, about(hook), sql);
      return null;
    });
    return new Made(hook, made ? secret : null);
  }

  /**
   * Changes all but the action and who signs. From now on it runs in the name of whoever does this,
   * since they decide what is done.
   */
  public IncomingHook change(By by, String id, HookWish wish) {
    IncomingHook before = get(id);
    ActionDefinition action =
        actions
            .definition(before.actionId())
            .orElseThrow(() -> new Conflict("The app no longer has its action. Remove it."));
    wish.check(action, false);
    boolean renewed = !wish.secret().isEmpty();
    IncomingHook after =
        new IncomingHook(
            id,
            wish.name().strip(),
            before.actionId(),
            before.scheme(),
            renewed ? hooks.seal(wish.secret(), id) : before.sealed(),
            wish.parameters(),
            by.caller().userId(),
            before.createdAt());
    List<String> touched = new ArrayList<>(List.of("settings"));
    if (renewed) {
      touched.add("secret");
    }
    database.write(sql -> {
      hooks.change(after, sql);
      trail.changed(by, about(after), touched, sql);
      return null;
    });
    return after;
  }

  /** Removes it, and what it was sent. */
  public void remove(By by, String id) {
    IncomingHook hook = get(id);
    database.write(sql -> {
      hooks.remove(id, sql);
      trail.removed(by, about(hook), sql);
      return null;
    });
  }

  private static About about(IncomingHook hook) {
    return new About("incoming", hook.id(), hook.name());
  }

  /**
   * Takes what a service sends.
   *
   * @param network where it comes from
   * @throws NotFound if there is no such hook, or the signature does not stand, which nobody learns
   * @throws TooManyRequests if that was so too often
   * @throws Unavailable if it can start nothing at present
   */
  public Receipt receive(String id, SignedRequest request, String network) {
    limits.check(network);
    Optional<IncomingHook> found = hooks.find(id);
    if (found.isEmpty()) {
      Scheme.GITHUB.judge(request, NOBODYS_SECRET, now()); // takes as long as if there were one
      throw refused(network);
    }
    IncomingHook hook = found.get();
    return switch (hook.scheme().judge(request, hooks.secret(hook), now())) {
      case Proof proof -> taken(hook, proof, request.json());
      case Refused refused -> {
        deliveries.refuse(hook, refused.why());
        throw refused(network);
      }
    };
  }

  private NotFound refused(String network) {
    limits.count(network);
    return new NotFound("There is no such webhook, or it is signed otherwise.");
  }

  private Receipt taken(IncomingHook hook, Proof proof, JsonNode body) {
    Optional<String> challenge = hook.scheme().challenge(body);
    if (challenge.isPresent()) {
      return new Receipt.Challenged(challenge.get());
    }
    Optional<Refusal> obstacle = runs.obstacle(hook);
    if (obstacle.isPresent()) {
      deliveries.refuse(hook, obstacle.get());
      throw new Unavailable("This webhook is out of order. Its owner can see why.", LATER);
    }
    Map<String, String> input = new HashMap<>();
    hook.parameters()
        .forEach((name, source) -> source.text(body).ifPresent(text -> input.put(name, text)));
    Optional<String> accepted = deliveries.accept(hook, proof, input);
    accepted.ifPresent(runs::add);
    return accepted.<Receipt>map(Receipt.Accepted::new).orElseGet(Receipt.Repeated::new);
  }

  private Instant now() {
    return database.clock().instant();
  }

  /** Begins no run any more: what comes from now on waits for the next start. */
  public void rest() {
    runs.rest();
  }

  /** Waits until no run is under way, as long as there is time. */
  public void await(StopTime time) {
    runs.await(time);
  }

  @Override
  public void close() {
    runs.close();
  }
}
