package com.example.app.platform.page.site;

import com.example.app.platform.page.view.Notice;
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

  private final boolean secure;

  public Notices(boolean secure) {
    this.secure = secure;
  }

  /** Leads on to another page, which says that all went well. */
  public void redirect(Context ctx, String path, String text) {
    redirect(ctx, path, new Notice(true, text));
  }

  public void redirect(Context ctx, String path, Notice notice) {
    byte[] text = ((notice.good() ? "+" : "-") + notice.text()).getBytes(StandardCharsets.UTF_8);
    ctx.cookie(cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(text), SECONDS));
    to(ctx, path);
  }

  /** Leads on to another page of this app. */
  public static void to(Context ctx, String path) {
    ctx.status(303).header("Location", path);
  }

  /** What the page of this request is to say, or null. */
  public Notice take(Context ctx) {
    String value = ctx.cookie(COOKIE);
    if (value == null || value.isEmpty()) {
      return null;
    }
    ctx.cookie(cookie("", 0));
    try {
      String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      return text.isEmpty() ? null : new Notice(text.startsWith("+"), text.substring(1));
    } catch (IllegalArgumentException e) {
      return null; // a cookie that is not ours says nothing
    }
  }

  private Cookie cookie(String value, int maxAge) {
    return new Cookie(COOKIE, value, "/", maxAge, secure, true, null, SameSite.LAX);
  }
}
