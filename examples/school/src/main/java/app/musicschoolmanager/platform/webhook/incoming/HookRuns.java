package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.action.ActionRunner;
import app.musicschoolmanager.platform.action.RawInput;
import app.musicschoolmanager.platform.action.Trigger;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.ConstraintViolation;
import app.musicschoolmanager.platform.stop.StopTime;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.user.Users;
import app.musicschoolmanager.platform.web.HttpProblem;
import app.musicschoolmanager.platform.webhook.incoming.DeliveryTable.Waiting;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the actions that deliveries start, some at once. A run begins at most once: what has begun
 * has a row in the log of actions with the id of its delivery, which can be there only once.
 */
final class HookRuns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HookRuns.class);
  private static final int AT_ONCE = 4;

  private final HookTable hooks;
  private final DeliveryTable deliveries;
  private final ActionRunner actions;
  private final Users users;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("webhook-", 1).factory(),
          new ThreadPoolExecutor.DiscardPolicy()); // what comes while the app stops waits

  HookRuns(HookTable hooks, DeliveryTable deliveries, ActionRunner actions, Users users) {
    this.hooks = hooks;
    this.deliveries = deliveries;
    this.actions = actions;
    this.users = users;
    threads.allowCoreThreadTimeOut(true);
  }

  /** Why a hook starts nothing at present, if it doesn't. */
  Optional<Refusal> obstacle(IncomingHook hook) {
    if (actions.definition(hook.actionId()).isEmpty()) {
      return Optional.of(Refusal.ACTION);
    }
    return caller(hook).isEmpty() ? Optional.of(Refusal.NOBODY) : Optional.empty();
  }

  private Optional<Caller> caller(IncomingHook hook) {
    return users
        .find(hook.userId())
        .filter(user -> user.active() && user.role() == Role.ADMIN)
        .map(HookRuns::caller);
  }

  private static Caller caller(AppUser user) {
    return new Caller(user.id(), user.email(), user.role());
  }

  /** Runs what a delivery starts, soon. */
  void add(String deliveryId) {
    threads.execute(() -> {
      try {
        deliveries.waiting(deliveryId).ifPresent(this::run);
      } catch (RuntimeException e) {
        if (!threads.isShutdown()) { // it ends with the app, which its run says as well
          LOG.error("Delivery {} of a webhook could not be run", deliveryId, e);
        }
      }
    });
  }

  private void run(Waiting delivery) {
    Optional<IncomingHook> found = hooks.find(delivery.hookId());
    if (found.isEmpty()) {
      return; // it was removed, and the delivery with it
    }
    IncomingHook hook = found.get();
    Optional<Refusal> obstacle = obstacle(hook);
    if (obstacle.isPresent()) {
      deliveries.giveUp(delivery.id(), obstacle.get());
      return;
    }
    try {
      RawInput input = RawInput.texts(delivery.input());
      Trigger trigger = Trigger.delivery(delivery.id());
      actions.run(hook.actionId(), input, caller(hook).orElseThrow(), trigger);
    } catch (HttpProblem e) {
      // Its input is wrong: the log of actions says so.
    } catch (ConstraintViolation e) {
      LOG.debug("Delivery {} is run by another process", delivery.id(), e);
    }
    deliveries.begun(delivery.id());
  }

  /** Begins none any more. What waits runs after the next start. */
  void rest() {
    threads.getQueue().clear();
    threads.shutdown();
  }

  /** Lets end what runs, as long as there is time. */
  void await(StopTime time) {
    try {
      threads.awaitTermination(time.millis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    rest();
    await(StopTime.ofNotes());
    threads.shutdownNow();
  }
}
