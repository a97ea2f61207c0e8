package dev.offshoot.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds credentials in text before it is sent to a language model, logged, committed or pushed. It
 * knows the forms of well-known keys; a password in plain words it knows by what stands before it.
 */
public final class SecretScan {

  /** How a password stands in a request: in plain words. */
  private static final String IN_WORDS = "a password or key";

  /** How one stands in code: as a literal, long and mixed enough to be no word. */
  private static final Pattern IN_CODE =
      Pattern.compile(
          "(?i)(?:password|passwd|api[_-]?key|secret|token)\\w*[\"']?\\s*[:=]\\s*"
              + "[\"'](?=[^\"']*\\d)(?=[^\"']*[a-z])([A-Za-z0-9+/_=-]{20,})[\"']");

  /** Below this many bits for each character, it is a name or a sentence. */
  private static final double LEAST_ENTROPY = 4.0;

  /** Sixteen digits hold at most four bits each, so these are told by their length. */
  private static final Pattern HEX = Pattern.compile("(?i)[0-9a-f]{32,}");

  private static final Map<String, Pattern> FORMS = forms();

  private SecretScan() {}

  private static Map<String, Pattern> forms() {
    Map<String, Pattern> forms = new LinkedHashMap<>();
    forms.put("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"));
    forms.put("a language model's key", Pattern.compile("\\bsk-[A-Za-z0-9_-]{20,}"));
    forms.put("an AWS key", Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"));
    forms.put(
        "a GitHub token",
        Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})"));
    forms.put("a GitLab token", Pattern.compile("\\bglpat-[A-Za-z0-9_-]{20,}"));
    forms.put("a Shopify token", Pattern.compile("\\bshp(at|ca|pa|ss)_[a-fA-F0-9]{32}\\b"));
    forms.put("a Slack token", Pattern.compile("\\bxox[abeprs]-[A-Za-z0-9-]{10,}"));
    forms.put("a Stripe key", Pattern.compile("\\b[rs]k_(live|test)_[A-Za-z0-9]{16,}"));
    forms.put("a Google key", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"));
    forms.put("a SendGrid key", Pattern.compile("\\bSG\\.[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}"));
    forms.put(
        "a signed token", Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\."));
    forms.put(
        IN_WORDS,
        Pattern.compile(
            "(?i)\\b(password|passwort|passwd|api[ _-]?key|secret|token)\\b\\s*(is|ist|:|=)\\s*"
                + "[\"'`]?(?=\\S*\\d)(?=\\S*[a-z])[^\\s\"'`,;]{12,}"));
    return forms;
  }

  /**
   * What looks like a credential, each with its line; the credential itself is not repeated.
   *
   * @param where names the text in the findings
   */
  public static List<Finding> find(String where, String text) {
    List<Finding> findings = new ArrayList<>();
    FORMS.forEach((name, form) -> add(findings, where, text, name, form));
    return findings;
  }

  /** The same for a file of a project, where plain words are code and comments. */
  public static List<Finding> findKeys(String where, String text) {
    List<Finding> findings = new ArrayList<>();
    FORMS.forEach((name, form) -> {
      if (!name.equals(IN_WORDS)) {
        add(findings, where, text, name, form);
      }
    });
    Matcher assigned = IN_CODE.matcher(text);
    while (assigned.find()) {
      String value = assigned.group(1);
      if (HEX.matcher(value).matches() || entropy(value) >= LEAST_ENTROPY) {
        findings.add(finding(where, text, assigned.start(), IN_WORDS));
      }
    }
    return findings;
  }

  private static void add(
      List<Finding> findings, String where, String text, String name, Pattern form) {
    Matcher matcher = form.matcher(text);
    while (matcher.find()) {
      findings.add(finding(where, text, matcher.start(), name));
    }
  }

  private static Finding finding(String where, String text, int start, String name) {
    long breaks = text.chars().limit(start).filter(c -> c == '\n').count();
    return new Finding("secret", where, (int) breaks + 1, "looks like " + name, "");
  }

  /** Shannon's, in bits for each character. */
  private static double entropy(String text) {
    return text
        .chars()
        .boxed()
        .collect(Collectors.groupingBy(c -> c, Collectors.counting()))
        .values()
        .stream()
        .mapToDouble(count -> (double) count / text.length())
        .map(share -> -share * Math.log(share) / Math.log(2))
        .sum();
  }
}
