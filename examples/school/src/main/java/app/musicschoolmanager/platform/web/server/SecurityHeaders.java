package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.config.Config;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Puts the headers on every response that tell browsers to be strict, below everything that could
 * forget them.
 */
final class SecurityHeaders implements HttpConfiguration.Customizer {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; object-src"
          + " 'none'; base-uri 'none'; frame-ancestors 'none'";

  private final List<HttpField> headers = new ArrayList<>();

  SecurityHeaders(Config config) {
    add("Content-Security-Policy", POLICY);
    add("X-Content-Type-Options", "nosniff");
    add("X-Frame-Options", "DENY");
    add("Referrer-Policy", "same-origin");
    add("Cross-Origin-Opener-Policy", "same-origin");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (config.secure()) {
      add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  private void add(String name, String value) {
    headers.add(new PreEncodedHttpField(name, value)); // its bytes are made once, not per response
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable response) {
    addTo(response);
    return request;
  }

  void addTo(HttpFields.Mutable response) {
    headers.forEach(response::put);
  }
}
