package app.musicschoolmanager.platform.auth.session;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody signs in with, in plain words, as far as its {@code User-Agent} tells. */
public final class Device {
  private static final int LONGEST = 60;
  private static final Pattern PROGRAM = Pattern.compile("^([\\w.+-]{1,40})(?:/([\\w.+-]{1,15}))?");

  /** What a part of the header means; the first that fits counts. */
  private record Sign(String part, String name) {}

  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("SamsungBrowser/", "Samsung Internet"),
          new Sign("Firefox/", "Firefox"),
          new Sign("FxiOS/", "Firefox"),
          new Sign("CriOS/", "Chrome"),
          new Sign("Chromium/", "Chromium"),
          new Sign("Chrome/", "Chrome"),
          new Sign("Safari/", "Safari"));
  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("Windows", "Windows"),
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Android", "Android"),
          new Sign("CrOS", "ChromeOS"),
          new Sign("Mac OS X", "Mac"),
          new Sign("Linux", "Linux"));

  private Device() {}

  /** Such as {@code Firefox, Windows} or {@code curl 8.5.0}; empty when nothing is known. */
  public static String of(String userAgent) {
    if (userAgent == null) {
      return "";
    }
    Optional<String> browser = found(BROWSERS, userAgent);
    Optional<String> system = found(SYSTEMS, userAgent);
    String words =
        browser
            .map(name -> system.map(on -> name + ", " + on).orElse(name))
            .orElseGet(() -> program(userAgent));
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  private static Optional<String> found(List<Sign> signs, String userAgent) {
    return signs.stream()
        .filter(sign -> userAgent.contains(sign.part()))
        .map(Sign::name)
        .findFirst();
  }

  private static String program(String userAgent) {
    Matcher name = PROGRAM.matcher(userAgent);
    if (!name.find()) {
      return "";
    }
    return name.group(2) == null ? name.group(1) : name.group(1) + " " + name.group(2);
  }
}
