package app.musicschoolmanager.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What must hold for every page, whatever it shows. */
public final class Html {
  private static final int MOST_BYTES = 100_000;

  private Html() {}

  /** Checks a page and gives its text. */
  public static String checked(Reply reply) {
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

  /** A start tag as a browser reads it. */
  private record Tag(String name, Map<String, String> attributes) {
    private static final Pattern START =
        Pattern.compile(
            "<([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s=>\"'/]+(?:=(?:\"[^\"]*\"|'[^']*'))?)*)\\s*>");
    private static final Pattern ATTRIBUTE =
        Pattern.compile("([^\\s=>\"'/]+)(?:=(?:\"([^\"]*)\"|'([^']*)'))?");

    static List<Tag> all(String html) {
      return START.matcher(html).results().map(Tag::of).toList();
    }

    private static Tag of(MatchResult start) {
      Map<String, String> attributes = new LinkedHashMap<>();
      ATTRIBUTE
          .matcher(start.group(2))
          .results()
          .forEach(a -> attributes.put(a.group(1), a.group(2) == null ? "" : a.group(2)));
      return new Tag(start.group(1), attributes);
    }

    /** What is left of a page without its tags: nothing there may look like one. */
    static String text(String html) {
      return START.matcher(html).replaceAll("").replaceAll("</[a-z0-9]+>|<!doctype html>", "");
    }
  }

  private static void noCodeWithin(String html) {
    assertThat(Tag.text(html)).doesNotContain("<");
    for (Tag tag : Tag.all(html)) {
      assertThat(tag.name()).isNotIn("style", "iframe", "object", "embed", "base");
      for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
        String name = attribute.getKey();
        assertThat(name).isNotEqualTo("style").doesNotStartWith("on");
        if (Set.of("href", "src", "action").contains(name)) {
          assertThat(attribute.getValue()).matches("(/(?!/)|#|mailto:|https?:).*|/");
        }
      }
      if (tag.name().equals("script")) {
        assertThat(tag.attributes().get("src")).matches("/[a-z.]+js\\?v=[0-9a-f]+");
      }
    }
  }

  private static void labelsFit(String html) {
    List<Tag> tags = Tag.all(html);
    List<String> ids = values(tags, "id");
    assertThat(ids).doesNotHaveDuplicates().containsAll(values(tags, "for"));
    tags.stream()
        .filter(tag -> Set.of("input", "select", "textarea").contains(tag.name()))
        .filter(tag -> !"hidden".equals(tag.attributes().get("type")))
        .forEach(tag -> assertThat(values(tags, "for")).contains(tag.attributes().get("id")));
    values(tags, "aria-describedby")
        .forEach(described -> assertThat(ids).contains(described.split(" ")));
  }

  private static List<String> values(List<Tag> tags, String attribute) {
    return tags.stream()
        .filter(tag -> tag.attributes().containsKey(attribute))
        .map(tag -> tag.attributes().get(attribute))
        .toList();
  }

  /** What the first group of an expression finds. */
  public static List<String> all(String html, String expression) {
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
