package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.transfer.CsvProblem.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a CSV file, and the delimiter that it uses. */
record CsvText(String text, char delimiter) {
  private static final String DELIMITERS = ",;\t|";
  private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
  private static final String HINT = "(?is)^sep=[,;\\t|]\\R.*";

  static CsvText of(byte[] bytes) {
    String text = decoded(bytes);
    if (text.indexOf('\0') >= 0) {
      throw new CsvProblem(Reason.UNREADABLE, 1); // a workbook, an image: anything but text
    }
    return text.matches(HINT)
        ? new CsvText(text.substring(text.indexOf('\n') + 1), text.charAt("sep=".length()))
        : new CsvText(text, delimiter(text));
  }

  private static String decoded(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, OLD_WINDOWS); // what Excel still writes when it isn't told otherwise
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The one that stands most often in the first row outside of quotes. */
  private static char delimiter(String text) {
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    for (char c : text.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
        counts[DELIMITERS.indexOf(c)]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return DELIMITERS.charAt(most);
  }
}
