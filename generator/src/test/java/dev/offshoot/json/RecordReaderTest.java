package dev.offshoot.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {
  enum Size {
    @JsonProperty("small")
    SMALL,
    @JsonProperty("very_large")
    VERY_LARGE
  }

  record Leaf(String name, @Omittable Size size) {}

  record Tree(
      String name,
      int rings,
      @Omittable boolean green,
      @Omittable Integer age,
      @Omittable Size size,
      @Omittable List<Leaf> leaves,
      @Omittable List<List<String>> groups) {}

  record Open(Map<String, String> entries) {}

  private static final String GOOD =
      """
      {
        "name": "Oak",
        "rings": 3,
        "green": true,
        "age": 70,
        "size": "very_large",
        "leaves": [
          {
            "name": "l1",
            "size": "small"
          },
          {
            "name": "l2"
          }
        ],
        "groups": [
          [
            "a",
            "b"
          ]
        ]
      }
      """;

  private final RecordReader<Tree> documents = RecordReader.ofDocument(Tree.class);
  private final RecordReader<Tree> answers = RecordReader.ofAnswer(Tree.class);

  @Test
  void a_text_comes_back_byte_for_byte() {
    Reading<Tree> reading = documents.read(GOOD);
    assertThat(reading.faults()).isEmpty();
    assertThat(RecordWriter.write(reading.value())).isEqualTo(GOOD);
  }

  @Test
  void what_is_empty_is_left_out() {
    Tree bare = documents.read("{\"name\":\"\",\"rings\":0}").value();
    assertThat(bare).isEqualTo(new Tree("", 0, false, null, null, List.of(), List.of()));
    assertThat(RecordWriter.write(bare)).isEqualTo("{\n  \"name\": \"\",\n  \"rings\": 0\n}\n");
  }

  @Test
  void all_faults_are_named_with_their_place() {
    String text =
        """
        {
          "nam": "Oak",
          "rings": "3",
          "green": true,
          "green": false,
          "size": "huge",
          "leaves": [{"name": null}, 7]
        } more\
        """;
    assertThat(documents.read(text).report())
        .isEqualTo(
            """
            $.name (line 1, column 1) is missing
            $.nam (line 2, column 10) is not known here; did you mean name?
            $.rings (line 3, column 12) must be integer, not "3"
            $.green (line 5, column 3) is there twice
            $.size (line 6, column 11) must be one of small, very_large, not "huge"
            $.leaves[0].name (line 7, column 23) must be string, not null
            $.leaves[1] (line 7, column 30) must be object, not 7
            $ (line 8, column 3) is followed by something else\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|$ (line 1, column 1) is empty; a JSON object is needed",
        "null|$ (line 1, column 1) must be object, not null",
        "[]|$ (line 1, column 1) must be object, not an array",
        "{\"name\":\"a\",\"rings\":1} {}|$ (line 1, column 24) is followed by something else",
        "{\"name\":\"a\",\"rings\":1.5}|$.rings (line 1, column 21) must be integer, not 1.5",
        "{\"name\":\"a\",\"rings\":1e999999999}|$.rings (line 1, column 21) is too large or too"
            + " small a number",
        "{\"name\":\"a\",\"rings\":99999999999}|$.rings (line 1, column 21) cannot be taken",
        "{\"name\":\"a\",\"rings\":1,\"age\":null}|$.age (line 1, column 29) must be integer, not"
            + " null",
        "{\"name\":\"a\",\"rings\":true}|$.rings (line 1, column 21) must be integer, not true",
        "{\"name\":\"a\"|$ (line 1, column 12) is not JSON",
        "// {}|$ (line 1, column 1) is not JSON",
        "{'name':1}|$ (line 1, column 2) is not JSON"
      })
  void a_text_that_is_not_such_a_record_is_refused(String text, String fault) {
    assertThat(documents.read(text).report()).startsWith(fault);
  }

  @Test
  void deep_nesting_is_refused() {
    assertThat(documents.read("[".repeat(100_000)).report()).contains("is not JSON");
  }

  @Test
  void a_foreign_key_stays_one_readable_line() {
    String key = "x\\n\\u202e' " + "y".repeat(300);
    String report = documents.read("{\"" + key + "\":1,\"name\":\"a\",\"rings\":1}").report();
    assertThat(report).hasLineCount(1).startsWith("$['x????yyy").hasSizeLessThan(300);
  }

  @Test
  void an_answer_may_say_null_for_what_is_optional() {
    String text =
        """
        {"name":"a","rings":1,"green":false,"age":null,"size":null,"leaves":null,"groups":[]}\
        """;
    assertThat(answers.read(text).value())
        .isEqualTo(new Tree("a", 1, false, null, null, List.of(), List.of()));
    assertThat(answers.read("{\"name\":null,\"rings\":1}").report())
        .isEqualTo("$.name (line 1, column 9) is missing");
  }
}
