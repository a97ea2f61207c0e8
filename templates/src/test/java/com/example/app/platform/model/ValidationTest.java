package com.example.app.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
  private static final List<Field> FIELDS =
      List.of(
          Field.string("name", "Name").required().max("10"),
          Field.text("note", "Note"),
          Field.integer("count", "Count").min("0").max("9").defaultValue("3"),
          Field.money("price", "Price").min("0"),
          Field.decimal("weight", "Weight").scale(3),
          Field.flag("open", "Open"),
          Field.date("day", "Day").min("2026-01-01"),
          Field.datetime("at", "At"),
          Field.options("state", "State", new Option("a", "A"), new Option("b", "B")),
          Field.json("extra", "Extra"),
          Field.email("mail", "Mail"),
          Field.url("site", "Site"),
          Field.secret("key", "Key"),
          Field.string("code", "Code").pattern("([a-z]+)+-[0-9]{2}"));

  @Test
  void every_type_is_read_from_json() throws Exception {
    Values values =
        json("""
        {"name":" Ada ","note":"a\\nb","count":4,"price":12.5,"weight":0.125,"open":true,
         "day":"2026-03-31","at":"2026-03-31T10:00:00.1239+02:00","state":"b",
         "extra":{"x":[1,null]},"mail":"ada@example.com","site":"https://example.com/a",
         "key":"s3cret","code":"ab-12"}
        """)
            .values();

    assertThat(values.text("name")).isEqualTo("Ada");
    assertThat(values.integer("count")).isEqualTo(4L);
    assertThat(values.decimal("price")).isEqualTo(new BigDecimal("12.50"));
    assertThat(values.decimal("weight")).isEqualTo(new BigDecimal("0.125"));
    assertThat(values.flag("open")).isTrue();
    assertThat(values.date("day")).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(values.instant("at")).isEqualTo(Instant.parse("2026-03-31T08:00:00.123Z"));
    assertThat(values.json("extra").toString()).isEqualTo("{\"x\":[1,null]}");
    assertThat(values.text("code")).isEqualTo("ab-12");
  }

  @Test
  void what_reads_the_same_is_the_same_however_it_was_typed() throws Exception {
    String typed = "O\u0308-114";

    Values values = json("{\"name\":\"%1$s\",\"note\":\"%1$s\"}".formatted(typed)).values();

    assertThat(values.text("name")).isEqualTo("\u00d6-114");
    assertThat(values.text("note")).isEqualTo("\u00d6-114");
    assertThat(Validation.partial(FIELDS).texts(Map.of("name", typed)).values().text("name"))
        .isEqualTo("\u00d6-114");
  }

  @Test
  void what_nobody_sees_does_not_fill_in_a_field() throws Exception {
    assertThat(json("{\"name\":\"\u00a0\u200b \ufeff\u2003\"}").errors())
        .extracting(FieldError::code)
        .containsExactly("required");
  }

  @Test
  void all_problems_are_reported_at_once_in_the_order_of_the_fields() throws Exception {
    var checked =
        json("{\"price\":-1,\"state\":\"c\",\"colour\":1,\"count\":\"4\",\"mail\":\"x\"}");

    assertThat(checked.errors())
        .extracting(error -> error.field() + " " + error.code())
        .containsExactly(
            "name required",
            "count type",
            "price min",
            "state options",
            "mail email",
            "colour unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | \"01234567890\" | tooLong",
        "name | \"  \" | required",
        "name | \"a\\u0000b\" | characters",
        "name | \"a\\nb\" | characters",
        "name | \"\\ud800\" | characters",
        "name | 5 | type",
        "count | 1.5 | type",
        "count | 99999999999999999999 | type",
        "count | 1e999999999 | type",
        "count | true | type",
        "count | 10 | max",
        "price | 1.005 | scale",
        "price | 99999999999999999999 | max",
        "open | \"true\" | type",
        "open | 1 | type",
        "day | \"2026-02-30\" | type",
        "day | \"2025-12-31\" | min",
        "day | \"+12026-01-01\" | max",
        "day | \"9999-01-01\" | max",
        "day | \"-0001-01-01\" | min",
        "at | \"yesterday\" | type",
        "at | \"0999-12-31T23:59:59.999Z\" | min",
        "at | \"1000-01-01T00:59:59+01:00\" | min",
        "at | \"9998-12-31T23:30:00-00:30\" | max",
        "at | \"+10000-01-01T00:00:00Z\" | max",
        "site | \"javascript:alert(1)\" | url",
        "site | \"https://user@example.com\" | url",
        "mail | \"a b@example.com\" | email",
        "code | \"ab12\" | pattern",
        "code | \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" | pattern",
      })
  void a_value_that_does_not_fit_is_named(String field, String value, String code)
      throws Exception {
    var checked = json("{\"" + field + "\":" + value + "}");

    assertThat(checked.errors())
        .filteredOn(error -> error.field().equals(field))
        .extracting(FieldError::code)
        .containsExactly(code);
    assertThat(checked.values().has(field)).isFalse();
  }

  @Test
  void what_the_app_keeps_itself_changes_nothing() throws Exception {
    var checked = json("{\"name\":\"Ada\",\"id\":\"x\",\"ownerId\":\"y\",\"createdAt\":1}");

    assertThat(checked.isValid()).isTrue();
    assertThat(checked.values().asMap()).doesNotContainKeys("id", "ownerId", "createdAt");
  }

  @Test
  void something_new_takes_its_defaults_and_a_change_does_not() {
    var one = Map.of("name", "Ada");

    assertThat(Validation.complete(FIELDS).texts(one).values().integer("count")).isEqualTo(3L);
    assertThat(Validation.partial(FIELDS).texts(one).values().asMap()).containsOnlyKeys("name");
  }

  @Test
  void a_form_means_no_by_an_absent_box_and_leaves_an_empty_secret_alone() {
    var values =
        Validation.partial(FIELDS).form(Map.of("name", "Ada", "key", "", "note", "")).values();

    assertThat(values.flag("open")).isFalse();
    assertThat(values.has("key")).isFalse();
    assertThat(values.has("note")).isTrue();
    assertThat(values.text("note")).isNull();
  }

  @Test
  void what_code_gives_goes_no_farther_than_what_people_give() {
    Values far = Values.none().with("day", LocalDate.MAX).with("at", Instant.MIN);

    assertThat(Validation.partial(FIELDS).typed(far).errors())
        .extracting(FieldError::message)
        .containsExactly(
            "Day must be at most 9998-12-31.", "At must be at least 1000-01-01T00:00:00Z.");
  }

  @Test
  void amounts_that_code_computed_are_rounded() {
    var values =
        Validation.partial(FIELDS)
            .typed(Values.none().with("price", new BigDecimal("1.005")).with("count", 4))
            .values();

    assertThat(values.decimal("price")).isEqualTo(new BigDecimal("1.01"));
    assertThat(values.integer("count")).isEqualTo(4L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e99999", "[{\"x\":-1e-99999}]", "1e99999999999999999999", "1e-2147483648"})
  void json_in_a_form_holds_no_number_that_fills_pages_once_written_out(String json) {
    var checked = Validation.partial(FIELDS).texts(Map.of("extra", json));

    assertThat(checked.errors()).extracting(FieldError::code).containsExactly("magnitude");
  }

  private static Validation.Checked json(String body) throws Exception {
    return Validation.complete(FIELDS).json(new ObjectMapper().readTree(body));
  }
}
