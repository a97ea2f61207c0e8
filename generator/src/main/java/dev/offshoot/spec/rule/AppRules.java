package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ThemeSpec;
import dev.offshoot.spec.name.JavaName;
import dev.offshoot.spec.name.SuggestedName;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The app as a whole: version, address, package, language, looks. */
final class AppRules {
  private static final int LONGEST_PACKAGE = 100;
  private static final int LONGEST_AVATAR = 32;

  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");
  private static final Pattern LANGUAGE =
      Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern ONE_TO_THREE_SIGNS = Pattern.compile("\\X{1,3}");
  private static final Pattern LETTERS_OR_EMOJI = Pattern.compile("([A-Za-z0-9]|[^\\p{ASCII}])+");
  private static final Set<String> FOREIGN_PACKAGES =
      Set.of("java", "javax", "jakarta", "jdk", "sun", "com.sun", "org.sqlite", "io.javalin");

  private AppRules() {}

  static void check(AgentSpec spec, Findings findings) {
    JsonPath root = JsonPath.ROOT;
    if (spec.specVersion() != AgentSpec.VERSION) {
      findings.add(
          root.field("specVersion"),
          "is " + spec.specVersion() + ", which is not known here",
          "Set it to " + AgentSpec.VERSION + ".");
    }
    findings.present(root.field("appType"), spec.appType(), "Say admin_only or both_roles.");
    checkSlug(spec, findings);
    checkPackage(spec, findings);
    checkLanguage(root.field("language"), spec.language(), findings);
    checkTimeZone(root.field("timeZone"), spec.timeZone(), findings);
    checkCurrency(root.field("currency"), spec.currency(), findings);
    checkTheme(root.field("theme"), spec.theme(), findings);
  }

  private static void checkSlug(AgentSpec spec, Findings findings) {
    String slug = Objects.requireNonNullElse(spec.slug(), "");
    boolean good =
        slug.length() <= JavaName.LONGEST
            && SLUG.matcher(slug).matches()
            && !ReservedNames.isDeviceName(slug);
    if (!good) {
      findings.add(
          JsonPath.ROOT.field("slug"),
          "is not a short name of lower-case words joined by hyphens",
          "Use " + suggestedSlug(spec) + ".");
    }
  }

  private static String suggestedSlug(AgentSpec spec) {
    String slug = SuggestedName.kebab(Objects.requireNonNullElse(spec.name(), ""), "app");
    return ReservedNames.isDeviceName(slug) ? slug + "-app" : slug;
  }

  private static void checkPackage(AgentSpec spec, Findings findings) {
    String name = Objects.requireNonNullElse(spec.packageName(), "");
    boolean good =
        name.length() <= LONGEST_PACKAGE
            && PACKAGE.matcher(name).matches()
            && Stream.of(name.split("\\."))
                .noneMatch(it -> JavaName.isKeyword(it) || ReservedNames.isDeviceName(it))
            && FOREIGN_PACKAGES.stream().noneMatch(it -> (name + ".").startsWith(it + "."));
    if (!good) {
      findings.add(
          JsonPath.ROOT.field("packageName"),
          "is not a Java package of your own",
          "Use com.example." + suggestedSlug(spec).replace("-", "") + ".");
    }
  }

  private static void checkLanguage(JsonPath at, String language, Findings findings) {
    if (language == null || !LANGUAGE.matcher(language).matches()) {
      findings.add(at, "is not a language tag such as en, de or pt-BR", "Use en.");
    }
  }

  private static void checkTimeZone(JsonPath at, String zone, Findings findings) {
    if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
      findings.add(at, "is not the name of a time zone", "Use a name such as Europe/Berlin.");
    }
  }

  private static void checkCurrency(JsonPath at, String currency, Findings findings) {
    boolean known =
        currency == null
            || Currency.getAvailableCurrencies().stream()
                .anyMatch(it -> it.getCurrencyCode().equals(currency));
    if (!known) {
      findings.add(at, "is not the code of a currency", "Use a code of ISO 4217 such as EUR.");
    }
  }

  private static void checkTheme(JsonPath at, ThemeSpec theme, Findings findings) {
    if (!COLOUR.matcher(theme.colour()).matches()) {
      findings.add(
          at.field("colour"),
          "is not a colour of the form #rrggbb",
          "Use " + ThemeSpec.PLAIN.colour().toLowerCase(Locale.ROOT) + ".");
    }
    String avatar = theme.avatar();
    boolean good =
        avatar.length() <= LONGEST_AVATAR
            && ONE_TO_THREE_SIGNS.matcher(avatar).matches()
            && LETTERS_OR_EMOJI.matcher(avatar).matches()
            && TextRules.isClean(avatar);
    if (!good) {
      findings.add(
          at.field("avatar"),
          "is neither an emoji nor up to three letters",
          "Use " + ThemeSpec.PLAIN.avatar() + ".");
    }
  }
}
