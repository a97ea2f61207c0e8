package dev.offshoot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration MOMENT = Duration.ofMillis(20);

  private static Example app;

  @BeforeAll
  static void start() {
    app = Example.start("kitchen-sink");
    room("Alpine Hall");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_list_shows_what_somebody_else_adds_changes_and_deletes_while_one_looks_at_it() {
    try (Chrome chrome = signedIn()) {
      chrome.open(app.url() + "/models/room");
      assertThat(chrome.text("main")).contains("Alpine Hall").doesNotContain("Lakeside");

      String id = room("Lakeside Hall");
      waitUntil(() -> chrome.text("main").contains("Lakeside Hall"));

      ObjectNode change = Person.JSON.createObjectNode().put("name", "Seaside Hall");
      assertThat(app.admin().change("/api/models/room/" + id, change).isFine()).isTrue();
      waitUntil(() -> chrome.text("main").contains("Seaside Hall"));

      assertThat(app.admin().delete("/api/models/room/" + id).isFine()).isTrue();
      waitUntil(() -> !chrome.text("main").contains("Seaside Hall"));
    }
  }

  @Test
  void a_page_listens_again_after_a_restart_and_shows_what_it_has_missed() throws Exception {
    try (Chrome chrome = signedIn()) {
      chrome.open(app.url() + "/models/room");
      room("Early Hall");
      waitUntil(() -> chrome.text("main").contains("Early Hall"));

      app.restart(StoriesTest::refuseOnce);
      room("Missed Hall");
      waitUntil(() -> chrome.text("main").contains("Missed Hall"));

      room("Late Hall");
      waitUntil(() -> chrome.text("main").contains("Late Hall"));
    }
  }

  /** Answers as a proxy does while the app behind it is away, until the page has asked. */
  private static void refuseOnce(int port) {
    CountDownLatch asked = new CountDownLatch(1);
    try {
      HttpServer proxy = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
      proxy.createContext(
          "/api/events",
          exchange -> {
            exchange.sendResponseHeaders(502, -1);
            exchange.close();
            asked.countDown();
          });
      proxy.start();
      assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      proxy.stop(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_record_is_made_with_the_keyboard_alone() {
    try (Chrome chrome = signedIn()) {
      chrome.open(app.url() + "/models/room/new");
      WebElement first = chrome.driver().switchTo().activeElement();
      assertThat(first.getDomAttribute("name")).isEqualTo("name");
      first.sendKeys("Nuts & Bolts", Keys.TAB);
      chrome
          .driver()
          .switchTo()
          .activeElement()
          .sendKeys("24", Keys.chord(Keys.CONTROL, Keys.ENTER));
      waitUntil(() -> chrome.text("h1").equals("Nuts & Bolts"));
    }
  }

  @Test
  void a_record_is_made_with_a_picker_deleted_and_brought_back_by_keys_with_the_focus_in_sight() {
    for (int i = 0; i <= 20; i++) {
      ObjectNode child =
          Person.JSON.createObjectNode().put("name", "Child No. " + (char) ('A' + i));
      assertThat(app.admin().create("/api/models/child", child).isFine()).isTrue();
    }
    try (Chrome chrome = signedIn()) {
      Keyboard keys = new Keyboard(chrome);
      chrome.open(app.url() + "/models/report");
      keys.to("a[href='/models/report/new']").enter();

      keys.at("[name=title]").type("By keys alone");
      keys.to("[name='child.search']").type("no. k");
      waitUntil(() -> chrome.text(".picker-list").equals("Child No. K"));
      keys.press(Keys.ARROW_DOWN, Keys.ENTER);
      assertThat(keys.focused().getDomProperty("value")).isEqualTo("Child No. K");
      keys.to("main form[method=post] [type=submit]").enter();
      assertThat(chrome.text("h1")).isEqualTo("By keys alone");
      assertThat(chrome.text("main")).contains("Child No. K");

      keys.to("a[href$='/delete']").enter();
      keys.to("main form[method=post] [type=submit]").enter();
      assertThat(chrome.path()).isEqualTo("/models/report");
      assertThat(app.admin().get("/api/models/report").json().get("total").asInt()).isZero();
      keys.to("form[action^='/undo/'] button").enter();
      assertThat(chrome.text("#records")).contains("By keys alone");
    }
  }

  @Test
  void without_scripts_one_signs_in_adds_finds_changes_and_deletes_a_record() {
    try (Chrome chrome = Chrome.open(Chrome.installed().orElseThrow())) {
      chrome.withoutScripts();
      chrome.open(app.url() + "/models/room");
      assertThat(chrome.path()).isEqualTo("/login");
      chrome.fill(Map.of("email", "ada-admin@example.com", "password", Example.PASSWORD));
      assertThat(chrome.path()).isEqualTo("/models/room");

      chrome.open(app.url() + "/models/room/new");
      chrome.fill(Map.of("name", "Plain Room", "area", "12"));
      assertThat(chrome.text("h1")).isEqualTo("Plain Room");

      chrome.open(app.url() + "/models/room?search=plain");
      assertThat(chrome.text("main")).contains("Plain Room").doesNotContain("Alpine");

      chrome.follow("Plain Room");
      chrome.follow("Edit");
      chrome.fill(Map.of("name", "Plainer Room"));
      assertThat(chrome.text("h1")).isEqualTo("Plainer Room");

      chrome.follow("Delete");
      chrome.fill(Map.of());
      assertThat(chrome.path()).isEqualTo("/models/room");
      assertThat(chrome.text("#records")).doesNotContain("Plainer");
    }
  }

  private static Chrome signedIn() {
    Chrome chrome = Chrome.open(Chrome.installed().orElseThrow());
    chrome.signIn(app.admin());
    return chrome;
  }

  private static String room(String name) {
    ObjectNode room = Person.JSON.createObjectNode().put("name", name).put("area", 20);
    return app.admin().create("/api/models/room", room).json().get("id").asText();
  }

  private static void waitUntil(BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still not so").isLessThan(end);
      LockSupport.parkNanos(MOMENT.toNanos());
    }
  }
}
