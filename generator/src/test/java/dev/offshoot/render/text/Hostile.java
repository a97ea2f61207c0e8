package dev.offshoot.render.text;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words that mean something somewhere, and mixtures of them. */
public final class Hostile {
  /** None of them holds a control character, which the rules of a document refuse. */
  public static final List<String> WORDS =
      List.of(
          "class",
          "null",
          "\" + System.exit(1) + \"",
          "*/ static { System.exit(1); } /*",
          "\\u0022; System.exit(1); //",
          "\\",
          "\\\\u002a/",
          "ends with a backslash \\",
          "${user.home} #{1+1} ${",
          "[=name] [#list [/#if] [#--",
          "<#assign x=1> ${x?eval}",
          "../../etc/passwd",
          "'; drop table \"app_user\"; --",
          "<script>alert(1)</script> &lt; &amp; &#64;",
          "]]> <!-- --> <?php ?>",
          "{@code @deprecated @param} @Deprecated @see <p> <pre>",
          "`code` *bold* _it_ __x__ [a](b) ![i](j) | cell | ~~no~~ # heading",
          "1. one 2) two - three + four > five === ---",
          "https://evil.example/x www.evil.example a@b.example",
          "# comment=KEY",
          "%s %d %n {0} {1}",
          "🧾👩‍👩‍👧‍👦🇩🇪é̂",
          "שלום עולם مرحبا",
          "\u200eleft\u200fright",
          "x".repeat(300),
          "many words ".repeat(27).strip());

  private Hostile() {}

  /** The words, and mixtures of them that are the same in each run. */
  public static Stream<String> texts() {
    Random random = new Random(20260101);
    Stream<String> mixtures =
        IntStream.range(0, 300)
            .mapToObj(i -> {
              StringBuilder mixture = new StringBuilder();
              random
                  .ints(4, 0, WORDS.size())
                  .forEach(word ->
                      mixture
                          .append(part(WORDS.get(word), random))
                          .append(random.nextBoolean() ? " " : ""));
              return mixture.toString();
            });
    return Stream.concat(WORDS.stream(), mixtures);
  }

  /** These and characters that no document holds: controls, half pairs, turns of direction. */
  public static Stream<String> anything() {
    Random random = new Random(20260102);
    Stream<String> noise =
        IntStream.range(0, 300)
            .mapToObj(i ->
                random
                    .ints(20, 1, 0x10000)
                    .map(c -> random.nextInt(4) == 0 ? c : "\\u\"*/@\n\r\t'".charAt(c % 10))
                    .collect(
                        StringBuilder::new,
                        (text, c) -> text.append((char) c),
                        StringBuilder::append)
                    .toString());
    return Stream.concat(
        texts(),
        Stream.concat(
            Stream.of(
                "\u0000\u0007\u001b[31m", "a\nb\r\nc", "\u202eevil\u2066", "\ud83d", "\udc00x"),
            noise));
  }

  private static String part(String word, Random random) {
    int end = word.isEmpty() ? 0 : 1 + random.nextInt(Math.min(word.length(), 12));
    return word.substring(0, Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end);
  }
}
