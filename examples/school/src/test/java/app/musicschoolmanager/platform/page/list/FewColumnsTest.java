package app.musicschoolmanager.platform.page.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.rule.Computed;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.Rule;
import app.musicschoolmanager.platform.rule.Stamp;
import app.musicschoolmanager.platform.rule.Transitions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list shows what people ask first about its records. */
class FewColumnsTest {
  private static final Option[] CHOICES = {new Option("a", "A"), new Option("b", "B")};

  private static List<String> columns(List<Rule> rules, Field... fields) {
    Model model =
        Model.named("test-job", "Job", "Jobs")
            .scoping(Scoping.SHARED_DATA)
            .fields(fields)
            .rules(rules.toArray(Rule[]::new))
            .display(fields[0].name())
            .build();
    return new FewColumns(model).beside().stream().map(Field::name).toList();
  }

  @Test
  void a_job_shows_its_state_and_by_when_it_is_promised() {
    assertThat(
            columns(
                List.of(Transitions.named("steps", "Step by step.").of("state").startingAs("a")),
                Field.string("ticket", "Ticket"),
                Field.reference("customer", "Customer", "test-customer"),
                Field.reference("bike", "Bike", "test-bike"),
                Field.text("fault", "What is wrong"),
                Field.options("answer", "Answer of the customer", CHOICES),
                Field.person("askedBy", "Asked by"),
                Field.string("phone", "Phone"),
                Field.integer("days", "Days"),
                Field.date("promised", "Promised").required(),
                Field.options("state", "State", CHOICES),
                Field.money("price", "Price")))
        .containsExactly("customer", "bike", "askedBy", "promised", "state");
  }

  @Test
  void dates_that_rules_are_about_go_before_others_and_two_are_enough() {
    RecordCheck order =
        RecordCheck.named("order", "It ends after its start.")
            .that(FieldCondition.ofFields("end", FieldComparison.MORE_THAN, "start"));
    assertThat(
            columns(
                List.of(order),
                Field.string("name", "Name"),
                Field.date("seen", "Seen"),
                Field.string("one", "One"),
                Field.string("two", "Two"),
                Field.string("three", "Three"),
                Field.date("start", "Start"),
                Field.date("end", "End"),
                Field.date("paid", "Paid").required()))
        .containsExactly("seen", "one", "two", "start", "end");
  }

  @Test
  void what_the_app_calculates_comes_last_but_for_money() {
    List<Rule> rules =
        List.of(
            Computed.named("total", "Once more.").of("total", "pieces + pieces"),
            Computed.named("points", "Twice.").of("points", "pieces + pieces"),
            Stamp.named("done", "When it was done.").of("doneAt", Stamp.Source.NOW));
    assertThat(
            columns(
                rules,
                Field.string("name", "Name"),
                Field.datetime("doneAt", "Done at"),
                Field.integer("points", "Points"),
                Field.integer("pieces", "Pieces"),
                Field.flag("sold", "Sold"),
                Field.email("contact", "Contact"),
                Field.url("link", "Link"),
                Field.money("total", "Total")))
        .containsExactly("pieces", "sold", "contact", "link", "total");
  }

  @Test
  void long_texts_files_and_secrets_stand_in_no_list_by_themselves() {
    assertThat(
            columns(
                List.of(),
                Field.string("name", "Name"),
                Field.text("story", "Story"),
                Field.secret("key", "Key"),
                Field.file("photo", "Photo"),
                Field.json("parts", "Parts")))
        .isEmpty();
  }
}
