package app.musicschoolmanager.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.auth.Audience;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelTest {
  private static final Field NAME = Field.string("name", "Name");

  @Test
  void names_in_the_database_come_from_names_in_code() {
    Model model = Model.named("stock-move", "Move", "Moves").fields(NAME).display("name").build();

    assertThat(model.table()).isEqualTo("stock_move");
    assertThat(model.personalTable()).isEqualTo("stock_move_personal");
    assertThat(Field.date("dueOn", "Due").column()).isEqualTo("due_on");
    assertThat(Field.string("line2Text", "Line").column()).isEqualTo("line2_text");
  }

  @Test
  void what_nobody_decides_is_closed() {
    Model model = Model.named("thing", "Thing", "Things").fields(NAME).display("name").build();

    assertThat(model.scoping()).isEqualTo(Scoping.USER_SCOPED);
    assertThat(model.readableBy()).isEqualTo(Audience.ADMIN);
    assertThat(model.writableBy()).isEqualTo(Audience.ADMIN);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(Field.string("Colour", "x"), "camel-case"),
        Arguments.of(Field.string("na\"me", "x"), "camel-case"),
        Arguments.of(Field.string("id", "x"), "already"),
        Arguments.of(Field.string("ownerID", "x"), "stored as owner_id"),
        Arguments.of(Field.string("name", "x"), "two fields named name"),
        Arguments.of(Field.options("state", "x"), "needs options"),
        Arguments.of(Field.file("scan", "x").required(), "cannot be required"),
        Arguments.of(Field.string("note", "x").personal(), "only a mixed model"),
        Arguments.of(
            Field.reference("to", "x", "y").required().onDelete(OnDelete.SET_NULL), "emptied"),
        Arguments.of(Field.integer("count", "x").min("many"), "cannot be read"),
        Arguments.of(Field.date("day", "x").max("soon"), "cannot be read"),
        Arguments.of(Field.string("code", "x").pattern("("), "cannot be read"),
        Arguments.of(Field.flag("open", "x").defaultValue("perhaps"), "cannot be read"),
        Arguments.of(Field.integer("count", "x").min("5").defaultValue("1"), "breaks its own"),
        Arguments.of(
            Field.options("state", "x", new Option("a", "A")).defaultValue("b"), "breaks its own"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_model_that_could_not_work_is_refused(Field field, String because) {
    var model = Model.named("thing", "Thing", "Things").fields(NAME, field).display("name");

    assertThatThrownBy(model::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(because);
  }

  @Test
  void a_reference_must_lead_somewhere() {
    Model model =
        Model.named("thing", "Thing", "Things")
            .fields(NAME, Field.reference("to", "To", "nothing"))
            .display("name")
            .build();

    assertThatThrownBy(() -> new ModelRegistry(List.of(model))).hasMessageContaining("nothing");
    assertThatThrownBy(() -> new ModelRegistry(List.of(model, model))).hasMessageContaining("Two");
  }
}
