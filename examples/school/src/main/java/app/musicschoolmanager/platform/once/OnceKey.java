package app.musicschoolmanager.platform.once;

import app.musicschoolmanager.platform.web.BadRequest;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells a request that is sent again from a new one.
 *
 * @param text made up by whoever sends it, the same each time
 * @param asked all that the request says; another text under the same key is another request
 */
public record OnceKey(String text, String asked) {
  /** The header by which programs give it. */
  public static final String HEADER = "Idempotency-Key";

  // The draft writes it between quotes; most programs don't.
  private static final Pattern FORM = Pattern.compile("(\"?)([!-~&&[^\"]]{1,255})\\1");

  /** The key that a program has sent with its request, if any. */
  public static Optional<OnceKey> ofHeader(Context ctx) {
    String header = ctx.header(HEADER);
    if (header == null) {
      return Optional.empty();
    }
    Matcher key = FORM.matcher(header.strip());
    if (!key.matches()) {
      throw new BadRequest(
          "%s is no key. Send 1 to 255 letters, digits or signs, such as a UUID that is new for each"
                  .formatted(HEADER)
              + " request and the same when you repeat it.");
    }
    return Optional.of(new OnceKey(key.group(2), ctx.body()));
  }
}
