package app.musicschoolmanager.platform.record.api;

import app.musicschoolmanager.platform.file.FileStore;
import app.musicschoolmanager.platform.file.StoredFile;
import app.musicschoolmanager.platform.web.HttpProblem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers with the content of a file so that no browser runs anything in it: it is saved, or, if it
 * is a picture that was asked for with {@code ?view}, shown alone in a sandbox. A part of it may be
 * asked for, so that a broken download goes on.
 */
record Download(FileStore files, StoredFile file) {
  private static final String POLICY =
      "default-src 'none'; sandbox; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /** The bytes that are asked for: the first and the last. */
  private record Range(long first, long last) {}

  void answer(Context ctx) {
    boolean shown = ctx.queryParam("view") != null && file.isPicture();
    String tag = "\"" + file.sha256() + "\"";
    ctx.header("Content-Disposition", (shown ? "inline" : "attachment") + names());
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Accept-Ranges", "bytes");
    ctx.header("ETag", tag);
    ctx.contentType(file.contentType());
    String condition = ctx.header("If-Range");
    Range part = condition == null || condition.equals(tag) ? part(ctx) : null;
    Range sent = part == null ? new Range(0, file.size() - 1) : part;
    long length = sent.last() - sent.first() + 1;
    if (part != null) {
      ctx.status(206).header("Content-Range", range(part));
    }
    ctx.header("Content-Length", Long.toString(length));
    if (ctx.method() == HandlerType.GET) {
      ctx.result(new Part(files.open(file, sent.first()), length));
    }
  }

  private String range(Range part) {
    return "bytes " + part.first() + "-" + part.last() + "/" + file.size();
  }

  /** The part that is asked for; null for the whole, also where the wish is not understood. */
  private Range part(Context ctx) {
    String header = ctx.header("Range");
    Matcher wish = header == null ? null : RANGE.matcher(header);
    if (wish == null || !wish.matches() || (wish.group(1) + wish.group(2)).isEmpty()) {
      return null;
    }
    long end = file.size() - 1;
    boolean tail = wish.group(1).isEmpty();
    long first =
        tail ? Math.max(0, file.size() - Long.parseLong(wish.group(2))) : number(wish.group(1));
    long last = tail || wish.group(2).isEmpty() ? end : Math.min(end, number(wish.group(2)));
    if (first > last) {
      ctx.header("Content-Range", "bytes */" + file.size());
      throw new HttpProblem(416, "Range not satisfiable", "The file has no such part.");
    }
    return new Range(first, last);
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }

  /** The name twice: in plain letters for old clients, and in full. */
  private String names() {
    String plain = file.name().replaceAll("[^ -~]|[\"\\\\%]", "_");
    String full =
        URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A");
    return "; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
  }

  /** Ends after so many bytes. */
  private static final class Part extends FilterInputStream {
    private long left;

    Part(InputStream whole, long length) {
      super(whole);
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = super.read(bytes, from, (int) Math.min(most, left));
      left -= Math.max(0, count);
      return count;
    }
  }
}
