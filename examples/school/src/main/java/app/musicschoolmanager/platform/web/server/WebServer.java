package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.config.CannotStart;
import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.file.Leftovers;
import app.musicschoolmanager.platform.file.PrivateFiles;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Authenticator;
import app.musicschoolmanager.platform.web.BadRequest;
import app.musicschoolmanager.platform.web.ClientAddress;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;

/** The HTTP server with all that holds for every request. */
public final class WebServer {
  private static final String REFERENCES_PER_CACHE_LINE =
      "org.eclipse.jetty.util.referencesPerCacheLine";
  static final int MAX_BODY = 1_000_000;
  private static final int MAX_UPLOAD_MB = 100;
  private static final int MAX_FORM_MB = 3 * MAX_UPLOAD_MB;
  private static final int IN_MEMORY_KB = 64;
  private static final int STOP_MILLIS = 10_000;
  private static final int STOP_IDLE_MILLIS = 20;
  private static final int IDLE_MILLIS = 30_000;

  static {
    // Jetty would start the whole of Java's management to learn the size of a reference.
    if (System.getProperty(REFERENCES_PER_CACHE_LINE) == null) {
      System.setProperty(REFERENCES_PER_CACHE_LINE, "16");
    }
  }

  private final Config config;
  private final Authenticator authenticator;
  private final ErrorPage errorPage;
  private final Patience patience;

  /** A server that shows problems to people as plain pages. */
  public WebServer(Config config, Authenticator authenticator) {
    this(config, authenticator, (ctx, problem) -> PlainErrorPage.of(problem));
  }

  public WebServer(Config config, Authenticator authenticator, ErrorPage errorPage) {
    this(config, authenticator, errorPage, Patience.USUAL);
  }

  WebServer(Config config, Authenticator authenticator, ErrorPage errorPage, Patience patience) {
    this.config = config;
    this.authenticator = authenticator;
    this.errorPage = errorPage;
    this.patience = patience;
  }

  /**
   * Starts listening with the routes that the given parts register.
   *
   * @param witness is told of each request that has been answered
   */
  public Javalin start(RequestLogger witness, Consumer<Routes> parts) {
    Javalin app =
        Javalin.create(javalin -> {
          javalin.requestLogger.http(witness);
          configure(javalin, parts);
        });
    RouteList.checkDeclared(app);
    listen(app);
    tend(app);
    return app;
  }

  private void listen(Javalin app) {
    try {
      app.start(config.host(), config.port());
    } catch (JavalinBindException e) {
      throw new CannotStart(refusal(e), e);
    }
  }

  /** Javalin takes every address at which it cannot listen for one that is taken. */
  private String refusal(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return switch (String.valueOf(cause.getMessage())) {
      case "Address already in use" ->
          "Port " + config.port() + " is taken. Stop what listens there, or set PORT to another.";
      case "Permission denied" ->
          "Port " + config.port() + " is not open to the app. Set PORT to one from 1024 up.";
      default ->
          "The app cannot listen at "
              + config.host()
              + ". Set HOST to an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all.";
    };
  }

  private void tend(Javalin app) {
    for (Connector each : app.jettyServer().server().getConnectors()) {
      if (each instanceof AbstractConnector connector) {
        // When the app stops, connections that no request uses need not be waited for.
        connector.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
        SlowHeaders.watch(connector, patience);
      }
    }
  }

  private void configure(JavalinConfig javalin, Consumer<Routes> parts) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.concurrency.useVirtualThreads = true;
    javalin.http.maxRequestSize = MAX_BODY;
    javalin.http.prefer405over404 = true;
    javalin.jsonMapper(new JavalinJackson(Json.MAPPER, true));
    harden(javalin);
    staticFiles(javalin);
    RequestIds.register(javalin.routes);
    javalin.routes.before(WebServer::prepare);
    javalin.routes.beforeMatched(new Guard(authenticator, new CrossSite(config)));
    new Problems(errorPage, authenticator, new ClientAddress(config)).register(javalin.routes);
    parts.accept(new Routes(javalin.routes));
  }

  private static void prepare(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    if (ctx.header("X-HTTP-Method-Override") != null) {
      throw new BadRequest("Send the method itself instead of X-HTTP-Method-Override.");
    }
    if (ctx.queryString() != null
        && ctx.queryParamMap().values().stream().anyMatch(List::isEmpty)) {
      throw new BadRequest("The address holds a % that begins no character. Write it as %25.");
    }
  }

  private void harden(JavalinConfig javalin) {
    SecurityHeaders headers = new SecurityHeaders(config);
    javalin.jetty.multipartConfig.maxFileSize(MAX_UPLOAD_MB, SizeUnit.MB);
    javalin.jetty.multipartConfig.maxTotalRequestSize(MAX_FORM_MB + 1, SizeUnit.MB);
    javalin.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY_KB, SizeUnit.KB);
    javalin.jetty.multipartConfig.cacheDirectory(uploads());
    javalin.jetty.modifyServer(server -> {
      server.setStopTimeout(STOP_MILLIS);
      server.setErrorHandler(new ServerErrors(headers));
    });
    javalin.jetty.modifyHttpConfiguration(http -> {
      harden(http, headers);
      http.addCustomizer(new SlowBodies(patience));
    });
  }

  /** Uploads arrive on the disk on which they stay. */
  private String uploads() {
    Path folder = config.dataDir().resolve("uploads").toAbsolutePath();
    try {
      PrivateFiles.createFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be used for uploads.", e);
    }
    Leftovers.clear(folder);
    return folder.toString();
  }

  private static void harden(HttpConfiguration http, SecurityHeaders headers) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setUriCompliance(UriCompliance.RFC3986);
    http.setIdleTimeout(IDLE_MILLIS);
    http.addCustomizer(headers);
  }

  private static void staticFiles(JavalinConfig javalin) {
    if (WebServer.class.getResource("/public") == null) {
      return; // an app without pages has no files to serve
    }
    javalin.staticFiles.add(files -> {
      files.directory = "/public";
      files.location = Location.CLASSPATH;
      files.roles = Set.of(Access.ANYONE);
      files.headers = Map.of("Cache-Control", "public, max-age=3600");
    });
  }
}
