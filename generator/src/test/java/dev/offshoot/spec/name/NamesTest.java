package dev.offshoot.spec.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.integration.Integration;
import com.example.app.platform.model.Field;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it changes the locale")
class NamesTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource({
    "Invoice, invoice, invoice, invoice, invoice",
    "StockMovement, stock-movement, stock_movement, stockMovement, stockmovement",
    "HTTPServer, http-server, http_server, httpServer, httpserver",
    "VAT, vat, vat, vat, vat",
    "Top10Customer, top10-customer, top10_customer, top10Customer, top10customer",
    "IndexItem, index-item, index_item, indexItem, indexitem",
    "Case, case, case, caseModel, casemodel",
    "Action, action, action, action, actionmodel"
  })
  void a_model_has_one_name_per_place(
      String model, String kebab, String table, String variable, String segment) {
    for (String language : new String[] {"en", "tr", "az", "lt"}) {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(KebabName.of(model)).isEqualTo(kebab);
      assertThat(SqlName.table(model)).isEqualTo(table);
      assertThat(JavaName.lowerCamel(model)).isEqualTo(variable);
      assertThat(JavaName.packageSegment(model)).isEqualTo(segment);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dueOn", "id2", "vatURLPath", "line2Total", "iBAN", "x", "totalEUR"})
  void a_column_is_called_as_the_platform_calls_it(String field) {
    assertThat(SqlName.column(field)).isEqualTo(Field.string(field, "Label").column());
  }

  @ParameterizedTest
  @CsvSource({
    "shopify, SHOPIFY",
    "stripeEu, STRIPE_EU",
    "mailKit, MAIL_KIT",
    "googleAPIKeys, GOOGLE_APIKEYS"
  })
  void settings_begin_with_the_integration(String name, String prefix) {
    Locale.setDefault(Locale.forLanguageTag("tr"));
    assertThat(SettingName.prefix(name)).isEqualTo(prefix);
    assertThat(Integration.http(name, "Label").build().setting("URL")).isEqualTo(prefix + "_URL");
  }

  @ParameterizedTest
  @CsvSource({"draft, DRAFT", "in-progress, IN_PROGRESS", "in_transit, IN_TRANSIT", "2nd, _2ND"})
  void an_option_has_a_constant(String option, String constant) {
    Locale.setDefault(Locale.forLanguageTag("tr"));
    assertThat(JavaName.enumConstant(option)).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Überstunden (h)|ueberstundenH|UeberstundenH|ueberstunden-h",
        "Straße & Hausnr.|strasseHausnr|StrasseHausnr|strasse-hausnr",
        "Prénom de l'élève|prenomDeLeleve|PrenomDeLeleve|prenom-de-leleve",
        "VAT rate|vatRate|VatRate|vat-rate",
        "売上|field3|Field3|field3",
        "2nd price|field32ndPrice|Field32ndPrice|field3-2nd-price",
        "İstanbul ılık|istanbulIlik|IstanbulIlik|istanbul-ilik",
        "😀|field3|Field3|field3",
        "class|classValue|Class|class",
        "../../etc/passwd|etcPasswd|EtcPasswd|etc-passwd"
      })
  void a_label_in_any_language_suggests_a_name(
      String label, String lower, String upper, String kebab) {
    Locale.setDefault(Locale.forLanguageTag("tr"));
    assertThat(SuggestedName.lowerCamel(label, "field3")).isEqualTo(lower);
    assertThat(SuggestedName.upperCamel(label, "field3")).isEqualTo(upper);
    assertThat(SuggestedName.kebab(label, "field3")).isEqualTo(kebab);
  }

  @Test
  void a_suggestion_is_never_longer_than_a_name_may_be() {
    String label = "Gesamtbetrag ".repeat(30);
    assertThat(JavaName.isLowerCamel(SuggestedName.lowerCamel(label, "field1"))).isTrue();
    assertThat(JavaName.isUpperCamel(SuggestedName.upperCamel(label, "Model1"))).isTrue();
    assertThat(SuggestedName.kebab(label, "app")).hasSizeLessThanOrEqualTo(JavaName.LONGEST);
  }
}
