package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.web.BadRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;

/**
 * Some of the runs that a query finds, newest first.
 *
 * @param number counted from 1
 * @param limit how many runs a page holds at most
 * @param total how many runs there are on all pages
 */
public record LogPage<T>(List<T> entries, int number, int limit, long total) {

  /** Which page a request asks for. */
  public record Wanted(int number, int limit) {
    private static final int DEFAULT_LIMIT = 20;

    public static Wanted by(Context ctx) {
      return new Wanted(number(ctx, "page", 1), number(ctx, "limit", DEFAULT_LIMIT));
    }

    private static int number(Context ctx, String name, int fallback) {
      String text = ctx.queryParam(name);
      try {
        return text == null || text.isBlank() ? fallback : Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw new BadRequest("“%s” must be a whole number.".formatted(name));
      }
    }
  }

  /** Adds to a JSON answer where in the whole this page stands. */
  public ObjectNode describe(ObjectNode json) {
    return json.put("page", number).put("limit", limit).put("total", total).put("pages", pages());
  }

  /** How many pages there are: at least one, which may be empty. */
  public long pages() {
    return Math.max(1, (total + limit - 1) / limit);
  }

  public boolean hasNext() {
    return number < pages();
  }
}
