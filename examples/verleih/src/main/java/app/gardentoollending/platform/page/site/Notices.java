package app.gardentoollending.platform.page.site;

import app.gardentoollending.platform.page.text.Shortened;
import app.gardentoollending.platform.page.view.Notice;
import app.gardentoollending.platform.page.view.Notice.Offer;
import app.gardentoollending.platform.web.ReturnPath;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What the next page says about what this request has done. It travels in a cookie of one minute,
 * which the page that shows it takes away.
 */
public final class Notices {
  private static final String COOKIE = "notice";
  private static final int SECONDS = 60;
  private static final String BETWEEN = "\u001f"; // no text holds it

  /** Browsers keep no cookie above 4,096 bytes, and each character may take four of them here. */
  private static final int LONGEST = 800;

  private final boolean secure;
  private final String cookie;

  public Notices(boolean secure) {
    this.secure = secure;
    // Browsers take a cookie of this name only from the host itself and over TLS.
    this.cookie = secure ? "__Host-" + COOKIE : COOKIE;
  }

  /** Leads on to another page, which says that all went well. */
  public void redirect(Context ctx, String path, String text) {
    redirect(ctx, path, new Notice(true, text));
  }

  public void redirect(Context ctx, String path, Notice notice) {
    byte[] text = written(notice).getBytes(StandardCharsets.UTF_8);
    ctx.cookie(holding(Base64.getUrlEncoder().withoutPadding().encodeToString(text), SECONDS));
    to(ctx, path);
  }

  /** Leads on to another page of this app. */
  public static void to(Context ctx, String path) {
    ctx.status(303).header("Location", path);
  }

  /** What the page of this request is to say, or null. */
  public Notice take(Context ctx) {
    String value = ctx.cookie(cookie);
    if (value == null || value.isEmpty()) {
      return null;
    }
    ctx.cookie(holding("", 0));
    try {
      return read(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return null; // a cookie that is not ours says nothing
    }
  }

  private static String written(Notice notice) {
    String said = (notice.good() ? "+" : "-") + Shortened.to(LONGEST, notice.text());
    Offer offer = notice.offer();
    return offer == null ? said : String.join(BETWEEN, said, offer.label(), offer.path());
  }

  private static Notice read(String text) {
    String[] parts = text.split(BETWEEN);
    if (parts[0].isEmpty()) {
      return null;
    }
    Notice notice = new Notice(parts[0].startsWith("+"), parts[0].substring(1));
    // Whatever a cookie says, the button leads nowhere but into this app.
    return parts.length == 3 ? notice.offering(parts[1], ReturnPath.of(parts[2])) : notice;
  }

  private Cookie holding(String value, int maxAge) {
    return new Cookie(cookie, value, "/", maxAge, secure, true, null, SameSite.LAX);
  }
}
