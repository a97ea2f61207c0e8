package dev.offshoot.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds credentials in text before it is sent to a language model, logged, committed or pushed. It
 * knows the forms of well-known keys; a password in plain words it knows by what stands before it.
 */
public final class SecretScan {

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
        "a password or key",
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
    FORMS.forEach((name, form) -> {
      Matcher matcher = form.matcher(text);
      while (matcher.find()) {
        long breaks = text.chars().limit(matcher.start()).filter(c -> c == '\n').count();
        findings.add(new Finding("secret", where, (int) breaks + 1, "looks like " + name, ""));
      }
    });
    return findings;
  }
}
