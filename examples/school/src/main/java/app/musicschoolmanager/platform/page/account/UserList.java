package app.musicschoolmanager.platform.page.account;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.page.view.UserLine;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Users;
import app.musicschoolmanager.platform.web.Callers;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One page of the accounts.
 *
 * @param search the words that were searched for
 * @param previous where the page before it is, or null
 * @param next where the page after it is, or null
 */
public record UserList(
    List<UserLine> lines, String search, long total, String previous, String next) {
  private static final int LENGTH = 50;

  public UserList {
    lines = List.copyOf(lines);
  }

  static UserList of(Context ctx, Users users) {
    String search = Optional.ofNullable(ctx.queryParam("search")).orElse("");
    int page = page(ctx.queryParam("page"));
    long total = users.countMatching(search);
    Caller caller = Callers.of(ctx);
    return new UserList(
        users.matching(search, LENGTH, (page - 1L) * LENGTH).stream()
            .map(user -> line(user, caller))
            .toList(),
        search,
        total,
        page > 1 ? address(search, page - 1) : null,
        (long) page * LENGTH < total ? address(search, page + 1) : null);
  }

  private static int page(String text) {
    return text != null && text.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text) : 1;
  }

  private static String address(String search, int page) {
    return "/users?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&page=" + page;
  }

  private static UserLine line(AppUser user, Caller caller) {
    return new UserLine(
        user.id(),
        user.name(),
        user.email(),
        user.role().name().toLowerCase(Locale.ROOT),
        user.active(),
        user.lastLoginAt(),
        user.id().equals(caller.userId()));
  }
}
