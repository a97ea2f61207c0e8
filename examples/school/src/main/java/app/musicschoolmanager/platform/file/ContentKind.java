package app.musicschoolmanager.platform.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a file is, told by its first bytes; its name and what a browser says of it prove nothing.
 */
final class ContentKind {
  /** As many bytes tell every kind. */
  static final int HEAD = 4096;

  static final String UNKNOWN = "application/octet-stream";
  private static final String PROGRAM = "program";
  private static final String TEXT = "text/plain";
  private static final String ZIP = "application/zip";
  private static final String OLE = "application/x-ole-storage";

  private record Signature(int at, byte[] bytes, String type) {
    boolean fits(byte[] head) {
      int end = at + bytes.length;
      return head.length >= end && Arrays.equals(head, at, end, bytes, 0, bytes.length);
    }
  }

  private static final List<Signature> SIGNATURES =
      List.of(
          at(0, "\u0089PNG\r\n\u001a\n", "image/png"),
          at(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
          at(0, "GIF87a", "image/gif"),
          at(0, "GIF89a", "image/gif"),
          at(8, "WEBP", "image/webp"),
          at(8, "WAVE", "audio/wav"),
          at(0, "II*\0", "image/tiff"),
          at(0, "MM\0*", "image/tiff"),
          at(4, "ftyphei", "image/heic"),
          at(4, "ftypmif1", "image/heic"),
          at(4, "ftypavif", "image/avif"),
          at(4, "ftyp", "video/mp4"),
          at(0, "\u001aE\u00df\u00a3", "video/webm"),
          at(0, "ID3", "audio/mpeg"),
          at(0, "\u00ff\u00fb", "audio/mpeg"),
          at(0, "\u00ff\u00f3", "audio/mpeg"),
          at(0, "OggS", "audio/ogg"),
          at(0, "%PDF-", "application/pdf"),
          at(0, "PK\u0003\u0004", ZIP),
          at(0, "PK\u0005\u0006", ZIP),
          at(0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", OLE),
          at(0, "\u001f\u008b", "application/gzip"),
          at(0, "MZ", PROGRAM),
          at(0, "\u007fELF", PROGRAM),
          at(0, "\u00ca\u00fe\u00ba\u00be", PROGRAM),
          at(0, "\u00fe\u00ed\u00fa\u00ce", PROGRAM),
          at(0, "\u00fe\u00ed\u00fa\u00cf", PROGRAM),
          at(0, "\u00ce\u00fa\u00ed\u00fe", PROGRAM),
          at(0, "\u00cf\u00fa\u00ed\u00fe", PROGRAM));

  /** What the ends of names promise. Names that promise nothing may hold anything but programs. */
  private static final Map<String, String> PROMISES =
      Map.ofEntries(
          Map.entry("png", "image/png"),
          Map.entry("jpg jpeg jfif", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("tif tiff", "image/tiff"),
          Map.entry("heic heif", "image/heic"),
          Map.entry("avif", "image/avif"),
          Map.entry("mp4 m4v m4a mov", "video/mp4"),
          Map.entry("webm mkv", "video/webm"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("ogg oga ogv opus", "audio/ogg"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip docx xlsx pptx odt ods odp epub", ZIP),
          Map.entry("doc xls ppt msg", OLE),
          Map.entry("gz tgz", "application/gzip"),
          Map.entry("txt csv tsv md log json ics vcf eml", TEXT));

  private static final Set<String> PROGRAMS =
      Set.of(
          "exe com scr msi bat cmd ps1 vbs vbe jse wsf hta lnk jar dll cpl apk dmg app".split(" "));

  private ContentKind() {}

  private static Signature at(int position, String bytes, String type) {
    return new Signature(position, bytes.getBytes(StandardCharsets.ISO_8859_1), type);
  }

  /**
   * The type of a file.
   *
   * @param head its first bytes, or all of them if there are fewer
   * @throws RefusedFile if it is a program, or not what its name promises
   */
  static String of(String name, byte[] head) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String found = found(head);
    if (found.equals(PROGRAM) || PROGRAMS.contains(end)) {
      throw new RefusedFile("program", "is a program, which is not kept");
    }
    String promised = promised(end);
    if (promised == null) {
      return found.equals(TEXT) ? UNKNOWN : found;
    }
    if (!promised.equals(found)) {
      throw new RefusedFile("content", "is not the kind of file that its name says");
    }
    return found;
  }

  private static String promised(String end) {
    return PROMISES.entrySet().stream()
        .filter(promise -> List.of(promise.getKey().split(" ")).contains(end))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String found(byte[] head) {
    return SIGNATURES.stream()
        .filter(signature -> signature.fits(head))
        .map(Signature::type)
        .findFirst()
        .orElse(isText(head) ? TEXT : UNKNOWN);
  }

  // Text in any encoding that people use has no zero byte, save for UTF-16, which says so.
  private static boolean isText(byte[] head) {
    boolean wide =
        head.length > 1
            && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
                || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
    for (byte one : head) {
      if (one == 0 && !wide) {
        return false;
      }
    }
    return true;
  }
}
