package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ConnectionType;
import dev.offshoot.spec.IntegrationSpec;
import dev.offshoot.spec.form.HostName;
import dev.offshoot.spec.name.SettingName;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** External services: where an app may call, and how it says who it is. */
final class IntegrationRules {
  private static final int LONGEST_ADDRESS = 300;
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
  private static final Pattern OWN_PART = Pattern.compile("^https://\\{[a-z][A-Za-z]{0,40}}\\.");
  private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:/+*-]{0,199}");
  private static final Set<String> FOREIGN_HEADERS =
      Set.of(
          "host",
          "cookie",
          "connection",
          "content-length",
          "content-type",
          "transfer-encoding",
          "upgrade",
          "te",
          "trailer",
          "expect",
          "accept-encoding",
          "user-agent");

  private final Findings findings;

  private IntegrationRules(Findings findings) {
    this.findings = findings;
  }

  static void check(AgentSpec spec, Findings findings) {
    IntegrationRules rules = new IntegrationRules(findings);
    Places.of(JsonPath.ROOT.field("integrations"), spec.integrations()).forEach(rules::integration);
  }

  private void integration(JsonPath at, IntegrationSpec it) {
    boolean typed =
        findings.present(
            at.field("connectionType"), it.connectionType(), "Use api_key if in doubt.");
    scopes(at.field("requiredScopes"), it.requiredScopes());
    if (typed && it.connectionType() == ConnectionType.SMTP) {
      mail(at, it);
    } else {
      hosts(at.field("hosts"), it);
      address(at.field("baseUrl"), it);
      header(at.field("authHeader"), it);
    }
  }

  private void mail(JsonPath at, IntegrationSpec it) {
    String fix =
        "Leave it out; the owner sets " + SettingName.prefix(name(it)) + "_HOST and the others.";
    if (it.baseUrl() != null) {
      findings.add(at.field("baseUrl"), "means nothing to a mail server", fix);
    }
    if (!it.hosts().isEmpty()) {
      findings.add(at.field("hosts"), "means nothing to a mail server", fix);
    }
    if (it.authHeader() != null) {
      findings.add(at.field("authHeader"), "means nothing to a mail server", fix);
    }
  }

  private void scopes(JsonPath at, List<String> scopes) {
    Places.of(at, scopes)
        .forEach((place, scope) -> {
          if (!SCOPE.matcher(scope).matches()) {
            findings.add(
                place,
                "is not a permission as the service names it",
                "Use one word without spaces, such as read_orders.");
          }
        });
  }

  private void hosts(JsonPath at, IntegrationSpec it) {
    if (it.hosts().isEmpty()) {
      findings.add(at, "is missing", "Name the hosts that may be called, such as api.example.com.");
    }
    Places.of(at, it.hosts())
        .forEach((place, host) ->
            HostName.fault(host)
                .ifPresent(what ->
                    findings.add(
                        place,
                        what,
                        "Use the public name only, such as api.example.com or"
                            + " *.example.com.")));
  }

  private void address(JsonPath at, IntegrationSpec it) {
    String address = it.baseUrl();
    if (address == null) {
      return;
    }
    String host = host(address);
    if (host.isEmpty()) {
      findings.add(
          at,
          "is not a plain https address",
          "Use one such as https://api.example.com/v1; if every owner has another, leave it out,"
              + " and they set "
              + SettingName.prefix(name(it))
              + "_URL.");
      return;
    }
    HostName.fault(host)
        .ifPresent(what -> findings.add(at, "leads to a host that " + what, "Use a public host."));
    if (it.hosts().stream().noneMatch(entry -> HostName.covers(entry, host))) {
      String entry = address.contains("{") ? host.replaceFirst("own", "*") : host;
      findings.add(at, "leads to a host that hosts does not name", "Add " + entry + " to hosts.");
    }
  }

  /**
   * The host of a plain https address; empty if it is anything else. The first part of the host may
   * be the owner's, as in {@code https://{shop}.example.com}.
   */
  private static String host(String given) {
    String address = OWN_PART.matcher(given).replaceFirst("https://own.");
    try {
      URI uri = URI.create(address);
      boolean plain =
          address.length() <= LONGEST_ADDRESS
              && "https".equals(uri.getScheme())
              && uri.getHost() != null
              && uri.getPort() == -1
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && !address.contains("..")
              && address.equals(uri.toASCIIString());
      return plain ? uri.getHost().toLowerCase(Locale.ROOT) : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void header(JsonPath at, IntegrationSpec it) {
    String header = it.authHeader();
    if (header == null) {
      return;
    }
    boolean good =
        HEADER.matcher(header).matches()
            && !FOREIGN_HEADERS.contains(header.toLowerCase(Locale.ROOT));
    if (!good) {
      findings.add(
          at,
          "is not a header for a key",
          "Use one such as X-Api-Key, or leave it out for Authorization: Bearer.");
    }
  }

  private static String name(IntegrationSpec it) {
    return Objects.requireNonNullElse(it.name(), "service");
  }
}
