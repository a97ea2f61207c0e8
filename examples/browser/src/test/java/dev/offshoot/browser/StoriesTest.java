package dev.offshoot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people do with the inventory app, in a real browser. */
@ExtendWith(NeedsBrowser.class)
class StoriesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static Example app;
  private static String supplier;

  @BeforeAll
  static void start() {
    app = Example.start("inventory");
    supplier = supplier("Alpine Herbs");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_list_shows_what_somebody_else_adds_changes_and_deletes_while_one_looks_at_it() {
    try (Chrome chrome = signedIn()) {
      chrome.open(app.url() + "/models/supplier");
      assertThat(chrome.text("main")).contains("Alpine Herbs").doesNotContain("Lakeside");

      String id = supplier("Lakeside Pottery");
      waitUntil(() -> chrome.text("main").contains("Lakeside Pottery"));

      ObjectNode change = Person.JSON.createObjectNode().put("name", "Seaside Pottery");
      assertThat(app.admin().change("/api/models/supplier/" + id, change).isFine()).isTrue();
      waitUntil(() -> chrome.text("main").contains("Seaside Pottery"));

      assertThat(app.admin().delete("/api/models/supplier/" + id).isFine()).isTrue();
      waitUntil(() -> !chrome.text("main").contains("Seaside Pottery"));
    }
  }

  @Test
  void a_record_is_made_with_the_keyboard_alone() {
    try (Chrome chrome = signedIn()) {
      chrome.open(app.url() + "/models/supplier/new");
      WebElement first = chrome.driver().switchTo().activeElement();
      assertThat(first.getDomAttribute("name")).isEqualTo("name");
      first.sendKeys("Keyboard & Sons", Keys.TAB);
      chrome.driver().switchTo().activeElement().sendKeys("keys@example.com", Keys.TAB);
      chrome.driver().switchTo().activeElement().sendKeys(Keys.TAB);
      chrome
          .driver()
          .switchTo()
          .activeElement()
          .sendKeys("3", Keys.chord(Keys.CONTROL, Keys.ENTER));
      waitUntil(() -> chrome.text("h1").equals("Keyboard & Sons"));
    }
  }

  @Test
  void without_scripts_one_signs_in_adds_finds_changes_and_deletes_a_record() {
    try (Chrome chrome = Chrome.open(Chrome.installed().orElseThrow())) {
      chrome.withoutScripts();
      chrome.open(app.url() + "/models/supplier");
      assertThat(chrome.path()).isEqualTo("/login");
      chrome.fill(Map.of("email", "ada.admin@example.com", "password", Example.PASSWORD));
      assertThat(chrome.path()).isEqualTo("/models/supplier");

      chrome.open(app.url() + "/models/supplier/new");
      chrome.fill(Map.of("name", "Plain Supplies", "email", "p@example.com", "deliveryDays", "4"));
      assertThat(chrome.text("h1")).isEqualTo("Plain Supplies");

      chrome.open(app.url() + "/models/supplier?search=plain");
      assertThat(chrome.text("main")).contains("Plain Supplies").doesNotContain("Alpine");

      chrome.follow("Plain Supplies");
      chrome.follow("Edit");
      chrome.fill(Map.of("name", "Plainer Supplies"));
      assertThat(chrome.text("h1")).isEqualTo("Plainer Supplies");

      chrome.follow("Delete");
      chrome.fill(Map.of());
      assertThat(chrome.path()).isEqualTo("/models/supplier");
      assertThat(chrome.text("#records")).doesNotContain("Plainer");
    }
  }

  private static Chrome signedIn() {
    Chrome chrome = Chrome.open(Chrome.installed().orElseThrow());
    chrome.signIn(app.admin());
    return chrome;
  }

  private static String supplier(String name) {
    ObjectNode supplier = Person.JSON.createObjectNode();
    supplier.put("name", name).put("email", "mail@example.com").put("deliveryDays", 5);
    return app.admin().create("/api/models/supplier", supplier).json().get("id").asText();
  }

  private static void waitUntil(BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still not so").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
