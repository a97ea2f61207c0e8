package dev.offshoot.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One file of a {@link SourceTree}: where it stands, what is in it, whether it can be run. */
public record SourceFile(String path, byte[] bytes, boolean executable) {

  /** Refuses a path that isn't plain, relative and forward-slashed. */
  public SourceFile {
    if (path == null || path.isEmpty()) {
      throw new IllegalArgumentException("A source file needs a path");
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
        throw new IllegalArgumentException("Not a plain relative path: " + path);
      }
    }
    bytes = bytes.clone();
  }

  public static SourceFile of(String path, String text) {
    return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8), false);
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile that
        && path.equals(that.path)
        && executable == that.executable
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return path + " (" + bytes.length + " bytes)";
  }
}
