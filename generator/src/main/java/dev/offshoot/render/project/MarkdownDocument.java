package dev.offshoot.render.project;

import java.util.List;
import java.util.stream.Collectors;

/** Markdown that is written from top to bottom. What is given is Markdown already. */
final class MarkdownDocument {
  private final StringBuilder text = new StringBuilder();

  MarkdownDocument title(String heading) {
    return block("# " + heading);
  }

  MarkdownDocument section(String heading) {
    return block("## " + heading);
  }

  MarkdownDocument subsection(String heading) {
    return block("### " + heading);
  }

  MarkdownDocument paragraph(String sentence) {
    return sentence.isEmpty() ? this : block(sentence);
  }

  MarkdownDocument shell(String commands) {
    return block("```sh\n" + commands.strip() + "\n```");
  }

  MarkdownDocument numbered(List<String> items) {
    return items.isEmpty()
        ? this
        : block(items.stream().map(item -> "1. " + item).collect(Collectors.joining("\n")));
  }

  MarkdownDocument bullets(List<String> items) {
    return block(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
  }

  /** A table; without rows nothing is written. */
  MarkdownDocument table(List<String> columns, List<List<String>> rows) {
    String rule = "|" + " --- |".repeat(columns.size());
    String body = rows.stream().map(MarkdownDocument::row).collect(Collectors.joining("\n"));
    return rows.isEmpty() ? this : block(row(columns) + "\n" + rule + "\n" + body);
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private MarkdownDocument block(String lines) {
    text.append(text.isEmpty() ? "" : "\n").append(lines).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
