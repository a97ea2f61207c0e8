package app.musicschoolmanager.platform.web;

import app.musicschoolmanager.platform.config.Config;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * What a program of the owner shows that has no account, such as an outside timer.
 *
 * @param setting the setting that holds it
 * @param value empty where the owner has set none: then nobody gets in
 */
public record SharedSecret(String setting, Optional<String> value) {

  public static SharedSecret of(String setting, Config config) {
    return new SharedSecret(setting, config.setting(setting));
  }

  /**
   * Lets whoever shows it go on.
   *
   * @throws NotFound where none is set
   * @throws Unauthorized if something else is shown, or nothing
   */
  public void check(Context ctx) {
    String secret =
        value.orElseThrow(() -> new NotFound("This is not set up. " + setting + " sets it up."));
    byte[] expected = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
    String shown = ctx.header("Authorization");
    // Takes as long however much of the secret is right.
    if (shown == null || !MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8))) {
      throw new Unauthorized("Send the secret as “Authorization: Bearer …”.");
    }
  }
}
