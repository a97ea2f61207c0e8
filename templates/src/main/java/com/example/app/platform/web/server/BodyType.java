package com.example.app.platform.web.server;

import com.example.app.platform.web.HttpProblem;
import com.example.app.platform.web.Upload;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;

/**
 * The API takes JSON and nothing else: a form or plain text could be sent by any page without being
 * asked. Files are taken only where a route says so.
 */
final class BodyType {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

  private BodyType() {}

  static void check(Context ctx) {
    boolean multipart = "multipart/form-data".equals(mediaType(ctx.contentType()));
    if (multipart && !ctx.routeRoles().contains(Upload.MULTIPART)) {
      throw new HttpProblem(415, "Unsupported media type", "This address takes no files.");
    }
    if (!isApi(ctx) || !WITH_BODY.contains(ctx.method().name()) || !hasBody(ctx)) {
      return;
    }
    String expected =
        ctx.routeRoles().contains(Upload.MULTIPART) ? "multipart/form-data" : "application/json";
    if (!expected.equals(mediaType(ctx.contentType()))) {
      throw new HttpProblem(415, "Unsupported media type", "Send the body as " + expected + ".");
    }
  }

  static boolean isApi(Context ctx) {
    return ctx.path().equals("/api") || ctx.path().startsWith("/api/");
  }

  private static boolean hasBody(Context ctx) {
    return ctx.req().getContentLengthLong() > 0
        || ctx.header("Transfer-Encoding") != null
        || ctx.contentType() != null;
  }

  private static String mediaType(String contentType) {
    return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
