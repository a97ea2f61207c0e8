package dev.offshoot.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** Any text in SQL, Markdown or a comment is found back by a parser as that text. */
class OtherTextTest {
  private static final List<String> TEXTS = Hostile.texts().toList();
  private static final Parser MARKDOWN =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Test
  void a_database_reads_a_literal_as_the_text() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      for (String text : TEXTS) {
        try (ResultSet row =
            statement.executeQuery("select " + new SqlString(text) + " as t, 1 as n")) {
          assertThat(row.getString("t")).isEqualTo(text);
          assertThat(row.getInt("n")).isOne();
        }
      }
    }
  }

  @Test
  void sql_refuses_what_it_cannot_hold() {
    assertThatThrownBy(() -> new SqlString("\0")).hasMessageContaining("NUL");
  }

  @Test
  void markdown_shows_the_text_in_a_paragraph_a_heading_and_a_list() {
    for (String text : TEXTS) {
      assertShown("", text, Paragraph.class);
      assertShown("## ", text, Heading.class);
      assertShown("- ", text, BulletList.class);
    }
  }

  @Test
  void markdown_shows_the_text_in_one_cell() {
    for (String text : TEXTS) {
      String table = "| a | b |\n| --- | --- |\n| " + new Markdown(text) + " | end |\n";
      StringBuilder cells = new StringBuilder();
      MARKDOWN.parse(table).accept(collecting(cells));
      assertThat(cells.toString()).isEqualTo("a\0b\0" + Invisible.oneLine(text) + "\0end\0");
    }
  }

  @Test
  void plain_words_stay_as_they_are_in_markdown() {
    String words = "Mails customers (at 9:30), e.g. 5 % of C# & SESSION_KEY!";
    assertThat(new Markdown(words)).hasToString(words);
  }

  @Test
  void a_comment_stays_in_its_line() {
    assertThat(Hostile.anything().map(HashComment::new))
        .allSatisfy(comment ->
            assertThat(comment.toString())
                .doesNotContain("\n", "\r", "\u2028", "\u0085")
                .isEqualTo(Invisible.oneLine(comment.text())));
  }

  private static void assertShown(String start, String text, Class<? extends Node> as) {
    Node document = MARKDOWN.parse(start + new Markdown(text));
    assertThat(document.getFirstChild()).isSameAs(document.getLastChild()).isInstanceOf(as);
    assertThat(plain(document)).isEqualTo(Invisible.oneLine(text));
  }

  private static AbstractVisitor collecting(StringBuilder cells) {
    return new AbstractVisitor() {
      @Override
      public void visit(CustomNode node) {
        if (node instanceof TableCell cell) {
          cells.append(plain(cell)).append('\0');
        } else {
          visitChildren(node);
        }
      }
    };
  }

  /** The text of a node, which must hold nothing but text. */
  private static String plain(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text literal) {
        text.append(literal.getLiteral());
      } else {
        assertThat(child.getClass().getSimpleName())
            .isIn("Paragraph", "Heading", "BulletList", "ListItem");
        text.append(plain(child));
      }
    }
    return text.toString();
  }
}
