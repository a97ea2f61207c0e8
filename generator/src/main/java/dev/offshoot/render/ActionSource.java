package dev.offshoot.render;

import dev.offshoot.spec.CodeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The class of one action with its code put in line by line, not formatted, so that what a compiler
 * says about a line of the class can be said about a line of the code.
 *
 * @param path where the class stands in the app
 * @param bodyStart the line of the class, from 1, that holds the first line of the body
 * @param membersStart the line of the class, from 1, that holds the first line of the members
 */
public record ActionSource(
    String path, String text, int bodyStart, int bodyLines, int membersStart, int membersLines) {
  static final String BODY_HOLE = "// The body goes here.";
  static final String MEMBERS_HOLE = "// The members go here.";

  /** Puts the code where the class has its holes. */
  static ActionSource fill(String path, String source, CodeSpec code) {
    List<String> body = lines(code.body());
    List<String> members = lines(code.members());
    List<String> all = new ArrayList<>();
    int bodyStart = 0;
    int membersStart = 0;
    for (String line : lines(List.of(source.stripTrailing()))) {
      switch (line.strip()) {
        case BODY_HOLE -> {
          bodyStart = all.size() + 1;
          all.addAll(body);
        }
        case MEMBERS_HOLE -> {
          membersStart = all.size() + 1;
          all.addAll(members);
        }
        default -> all.add(line);
      }
    }
    String text = String.join("\n", all) + "\n";
    return new ActionSource(path, text, bodyStart, body.size(), membersStart, members.size());
  }

  /** Which line of the body, from 1, a line of the class is. */
  public OptionalInt bodyLine(int line) {
    return within(line, bodyStart, bodyLines);
  }

  /** Which line of the members, from 1, a line of the class is. */
  public OptionalInt membersLine(int line) {
    return within(line, membersStart, membersLines);
  }

  private static OptionalInt within(int line, int start, int count) {
    return line >= start && line < start + count
        ? OptionalInt.of(line - start + 1)
        : OptionalInt.empty();
  }

  private static List<String> lines(List<String> text) {
    return text.stream().flatMap(line -> Stream.of(line.split("\\R", -1))).toList();
  }
}
