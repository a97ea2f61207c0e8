package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.web.HttpProblem;
import app.musicschoolmanager.platform.web.Upload;
import io.javalin.http.Context;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;

/**
 * The API takes JSON and nothing else: a form or plain text could be sent by any page without being
 * asked. Files are taken only where a route says so. What can be refused by the headers alone is
 * refused before the body is read.
 */
final class BodyType {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

  private BodyType() {}

  /** Refuses the body that the request announces, unless it is none or fits the route. */
  static void check(Context ctx, long most) {
    checkCharset(ctx);
    boolean multipart = "multipart/form-data".equals(mediaType(ctx.contentType()));
    if (multipart && !ctx.routeRoles().contains(Upload.MULTIPART)) {
      throw new HttpProblem(415, "Unsupported media type", "This address takes no files.");
    }
    if (!multipart) {
      checkSize(ctx, most);
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

  /** Refuses a body that is announced to be too long. */
  static void checkSize(Context ctx, long most) {
    if (ctx.req().getContentLengthLong() > most) {
      throw StatusProblems.of(413);
    }
  }

  // The server looks for the charset whenever somebody asks what the body is.
  private static void checkCharset(Context ctx) {
    try {
      String charset = ctx.req().getCharacterEncoding();
      if (charset == null || Charset.isSupported(charset)) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // It is none, or its name cannot even be one.
    }
    throw new HttpProblem(415, "Unsupported media type", "Send the body in UTF-8.");
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
