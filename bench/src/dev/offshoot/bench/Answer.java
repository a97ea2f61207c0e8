package dev.offshoot.bench;

import java.nio.charset.StandardCharsets;

/** The bytes of an HTTP/1.1 answer. */
final class Answer {
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";

  private Answer() {}

  /** Whether these are all the bytes of one answer. */
  static boolean isWhole(byte[] bytes, int size) {
    int body = endOfHead(bytes, size);
    if (body < 0) {
      return false;
    }
    String head = new String(bytes, 0, body, StandardCharsets.ISO_8859_1);
    for (int line = head.indexOf('\n') + 1; line < body; line = head.indexOf('\n', line) + 1) {
      if (head.regionMatches(true, line, LENGTH, 0, LENGTH.length())) {
        int end = head.indexOf('\r', line);
        return size >= body + Integer.parseInt(head.substring(line + LENGTH.length(), end).strip());
      }
      if (head.regionMatches(true, line, CHUNKED, 0, CHUNKED.length())) {
        return hasLastChunk(bytes, body, size);
      }
    }
    throw new IllegalStateException("An answer without a length:\n" + head);
  }

  static int status(byte[] bytes) {
    return Integer.parseInt(new String(bytes, STATUS_AT, 3, StandardCharsets.ISO_8859_1));
  }

  static String text(byte[] bytes, int size) {
    return new String(bytes, 0, Math.min(size, 2_000), StandardCharsets.UTF_8);
  }

  private static int endOfHead(byte[] bytes, int size) {
    for (int i = 3; i < size; i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean hasLastChunk(byte[] bytes, int body, int size) {
    int at = body;
    while (at < size) {
      int length = 0;
      while (at < size && bytes[at] != '\r') {
        length = length * 16 + Character.digit(bytes[at++], 16);
      }
      at += 2 + length + 2; // the ends of the line with the length and of the chunk
      if (length == 0) {
        return at <= size;
      }
    }
    return false;
  }
}
