package app.musicschoolmanager.platform.page.view;

import app.musicschoolmanager.platform.auth.Digests;
import app.musicschoolmanager.platform.page.look.Assets;
import app.musicschoolmanager.platform.page.text.Formats;
import app.musicschoolmanager.platform.page.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What every page has around its content, and the words and formats in which it speaks.
 *
 * @param path where the page is
 * @param userName who is signed in, or null
 * @param userAvatar an emoji or a short text of theirs, or null
 * @param notice what was just done, or null
 * @param now the present moment
 */
public record Frame(
    String appName,
    Messages messages,
    Formats formats,
    Assets assets,
    String title,
    String path,
    List<NavItem> navigation,
    String userName,
    String userAvatar,
    Notice notice,
    Instant now) {

  public Frame {
    navigation = List.copyOf(navigation);
  }

  public String say(String key, Object... arguments) {
    return messages.say(key, arguments);
  }

  public String language() {
    return messages.locale().toLanguageTag();
  }

  public String asset(String name) {
    return assets.url(name);
  }

  /** {@code page} for the entry of this page, {@code true} for one above it, else null. */
  public String current(NavItem item) {
    if (item.path().equals(path)) {
      return "page";
    }
    boolean above = !item.path().equals("/") && path.startsWith(item.path() + "/");
    return above ? "true" : null;
  }

  /** Whether the navigation has an entry for a path. */
  public boolean leadsTo(String address) {
    return navigation.stream().anyMatch(item -> item.path().equals(address));
  }

  /** A key for a form, by which it is told when it is sent twice. */
  public String onceKey() {
    return Digests.secret();
  }

  public String number(long value) {
    return formats.number(value);
  }

  public String moment(Instant moment) {
    return formats.moment(moment);
  }

  /** When something will happen; what is overdue happens now. */
  public String dueAt(Instant moment) {
    return moment.isAfter(now) ? moment(moment) : say("schedules.now");
  }

  /** How long something took; null while it goes on. */
  public String duration(Long millis) {
    return millis == null ? "" : formats.duration(millis);
  }

  /** The class that colours a state. */
  public String stateStyle(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "completed" -> "good";
      case "failed" -> "bad";
      case "cancelled" -> "";
      default -> "busy";
    };
  }
}
