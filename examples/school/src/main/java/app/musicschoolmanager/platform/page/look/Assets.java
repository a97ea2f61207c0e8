package app.musicschoolmanager.platform.page.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of the files that pages refer to. Each carries a digest of the file's content, so
 * that a browser may keep the file and still sees a change at once.
 */
public final class Assets {
  private static final int DIGEST_LENGTH = 10;

  private final Map<String, String> urls = new ConcurrentHashMap<>();

  /** The files in {@code public}, and the style sheet that the theme makes. */
  public Assets(Theme theme) {
    byte[] css = theme.css().getBytes(StandardCharsets.UTF_8);
    urls.put("theme.css", "/theme.css?v=" + digest(css));
  }

  /** The address of a file. */
  public String url(String name) {
    return urls.computeIfAbsent(name, file -> "/" + file + "?v=" + digest(content(file)));
  }

  private static byte[] content(String file) {
    try (InputStream in = Assets.class.getResourceAsStream("/public/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no file public/" + file + ".");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("public/" + file + " cannot be read.", e);
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
