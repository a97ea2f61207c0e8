package app.musicschoolmanager.platform;

import app.musicschoolmanager.platform.stop.StopTime;
import app.musicschoolmanager.platform.web.server.RouteList;
import io.javalin.Javalin;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** An app that answers requests until it is closed. */
public final class RunningApp implements AutoCloseable {
  private final Services services;
  private final Javalin server;
  private final Optional<String> setupCode;
  private final CountDownLatch stopped = new CountDownLatch(1);

  RunningApp(Services services, Javalin server, Optional<String> setupCode) {
    this.services = services;
    this.server = server;
    this.setupCode = setupCode;
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** The address under which it is reached. */
  public String url() {
    return services.config().baseUrl(port());
  }

  /** The code that makes whoever registers with it administrator; empty once there is one. */
  public Optional<String> setupCode() {
    return setupCode;
  }

  public Services services() {
    return services;
  }

  /** Everything that it answers, and to whom. */
  public List<RouteList.Route> routes() {
    return RouteList.of(server);
  }

  /**
   * Waits until the app is closed, which it is when the operating system asks the process to end.
   */
  public void awaitStop() {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
      stopped.await();
    } catch (IllegalStateException e) {
      close(); // the process was asked to end before it had quite begun
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Answers the requests under way and lets runs end that are, all within the same time; then
   * stops.
   */
  @Override
  public void close() {
    close(StopTime.ofApp());
  }

  /** The same in this time. */
  public synchronized void close(StopTime time) {
    if (stopped.getCount() == 0) {
      return;
    }
    try {
      services.rest();
      services.events().close(); // the server would wait for them
      server.stop();
    } finally {
      services.close(time);
      stopped.countDown();
    }
  }
}
