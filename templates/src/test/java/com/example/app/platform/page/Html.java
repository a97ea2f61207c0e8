package com.example.app.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.TestClient.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What must hold for every page, whatever it shows. */
final class Html {
  private static final int MOST_BYTES = 100_000;

  private Html() {}

  /** Checks a page and gives its text. */
  static String checked(Reply reply) {
    String html = reply.body();
    assertThat(reply.header("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(reply.header("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
    assertThat(html.stripLeading())
        .startsWith("<!doctype html>")
        .containsPattern("<html lang=\"[a-zA-Z-]+\">");
    assertThat(all(html, "<title>([^<]+)</title>")).hasSize(1);
    assertThat(all(html, "<h1[^>]*>([^<]+)<")).isNotEmpty();
    noCodeWithin(html);
    labelsFit(html);
    assertThat(zipped(html)).as("bytes on the wire").isLessThan(MOST_BYTES);
    return html;
  }

  private static void noCodeWithin(String html) {
    assertThat(all(html, "<script(?![^>]* src=\"/[a-z.]+js\\?v=)([^>]*)>")).isEmpty();
    assertThat(all(html, "(<style|<iframe|<object|<base)")).isEmpty();
    assertThat(all(html, "<[^>]*\\s(style|on[a-z]+)\\s*=[^>]*>")).isEmpty();
    assertThat(all(html, "(?:href|src|action)=\"(?!/|#|mailto:|https?:)([^\"]*)\"")).isEmpty();
    assertThat(all(html, "(?:href|src|action)=\"(//[^\"]*)\"")).isEmpty();
  }

  private static void labelsFit(String html) {
    List<String> ids = all(html, "\\sid=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates();
    List<String> labelled = all(html, "<label[^>]* for=\"([^\"]+)\"");
    assertThat(ids).containsAll(labelled);
    for (String tag : all(html, "<((?:input|select|textarea) [^>]*)>")) {
      if (!tag.contains("type=\"hidden\"")) {
        assertThat(labelled).as(tag).containsAll(all(tag, " id=\"([^\"]+)\"")).isNotEmpty();
      }
    }
    for (String described : all(html, "aria-describedby=\"([^\"]+)\"")) {
      assertThat(ids).contains(described.split(" "));
    }
  }

  /** What the first group of an expression finds. */
  static List<String> all(String html, String expression) {
    return Pattern.compile(expression)
        .matcher(html)
        .results()
        .map((MatchResult found) -> found.group(1) == null ? found.group() : found.group(1))
        .toList();
  }

  private static int zipped(String html) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(html.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
