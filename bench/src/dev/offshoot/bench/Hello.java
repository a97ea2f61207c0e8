package dev.offshoot.bench;

import io.javalin.Javalin;
import java.util.Map;

/** The least that Javalin can do: one route, a few bytes of JSON, no database, nobody signed in. */
public final class Hello {
  private Hello() {}

  public static void main(String[] arguments) {
    Map<String, String> answer = Map.of("message", "Hello, world");
    Javalin.create(
            javalin -> {
              javalin.startup.showJavalinBanner = false;
              javalin.concurrency.useVirtualThreads = true; // as the apps have it
              javalin.routes.get(Server.HEALTH, ctx -> ctx.json(answer));
            })
        .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
  }
}
