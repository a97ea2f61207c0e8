package org.example.makerspace.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.TestClient;
import org.example.makerspace.platform.TestClient.Reply;
import org.example.makerspace.platform.user.Role;
import org.example.makerspace.platform.web.server.RouteList.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever people, programs and services can write somewhere stays a text on every page. */
class HostilePlacesTest {
  private static final List<String> VECTORS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onfocus='alert(1)' autofocus='",
          "</textarea></title><x-crafted a=1>",
          "javascript:alert(1)",
          "{{7*7}}${7*7}#{7*7}<%=7*7%>@if(true)",
          "=HYPERLINK(\"http://x\")",
          "\u202Egpj.exe\u202C");

  /** Where the texts are to be found again. */
  private static final List<String> PLACES =
      List.of(
          "name",
          "client",
          "title",
          "story",
          "key",
          "value",
          "file",
          "token",
          "incoming",
          "fixed",
          "outgoing",
          "words");

  private static TestApp app;
  private static TestClient member;
  private static final List<String> PAGES = new ArrayList<>();
  private static final Set<String> PATHS = new TreeSet<>();

  @BeforeAll
  static void fill() {
    app = Atelier.open();
    member = app.member();
    for (int i = 0; i < VECTORS.size(); i++) {
      String vector = VECTORS.get(i);
      ofAccount("person" + i + "@example.com", vector);
      ofRecords(vector);
      ofServices(vector);
    }
    see(app.admin(), "/", "/models/test-work?limit=100", "/mails");
    see(member, "/", "/models/test-work?limit=100");
    String join = link("/api/users", "late@example.com");
    String reset = link("/api/users/" + app.userId(app.otherMember()) + "/reset", "");
    for (String path : List.of("/login", "/register", join, reset)) {
      PAGES.add(Html.checked(app.anonymous().get(path).expect(200)));
      PATHS.add(path);
    }
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static String at(String place, String vector) {
    return vector + " (" + place + ")";
  }

  private static void see(TestClient client, String... starts) {
    Map<String, String> pages = Crawl.of(client, starts);
    PAGES.addAll(pages.values());
    PATHS.addAll(pages.keySet());
  }

  /** Where the link leads that an administrator is given to hand on. */
  private static String link(String route, String email) {
    Map<String, String> wish =
        Map.of("email", email, "name", at("name", VECTORS.getFirst()), "role", "member");
    Reply made = app.admin().post(route, email.isEmpty() ? Map.of() : wish);
    return made.json().get("link").asText().replaceFirst("https?://[^/]+", "");
  }

  private static void ofAccount(String email, String vector) {
    TestClient person = app.invited(email, at("name", vector), Role.MEMBER);
    person.form("/profile", Map.of("name", at("name", vector), "avatar", vector)).expect(303);
    PAGES.add(Html.checked(person.get("/profile").expect(200)));
    String disable = "/users/" + app.userId(person) + "/active";
    Map<String, Object> token = Map.of("name", at("token", vector), "scopes", List.of("read"));
    person.post("/api/auth/tokens", token).expect(201);
    PAGES.add(Html.checked(person.get("/profile/tokens").expect(200)));
    app.admin().form(disable, Map.of("active", "false")).expect(303);
    String page = Html.checked(app.admin().get("/users").expect(200));
    String notice = page.substring(page.indexOf("class=\"toasts\""), page.indexOf("id=\"said\""));
    assertThat(plain(notice)).contains(plain(at("name", vector)));
  }

  private static void ofRecords(String vector) {
    TestClient admin = app.admin();
    Reply client =
        admin.post("/api/models/test-client", Map.of("name", at("client", vector))).expect(201);
    Map<String, Object> work =
        Map.of(
            "title", at("title", vector),
            "story", at("story", vector),
            "parts", Map.of(at("key", vector), at("value", vector)),
            "client", client.json().get("id").asText());
    String id = member.post("/api/models/test-work", work).expect(201).json().get("id").asText();
    String file = at("file", vector) + ".txt";
    upload(member, "/api/models/test-work/" + id + "/files/photo", file, "text").expect(201);
    String gone =
        admin
            .post("/api/models/test-client", Map.of("name", "Gone " + vector))
            .expect(201)
            .json()
            .get("id")
            .asText();
    admin.form("/models/test-client/" + gone + "/delete", Map.of()).expect(303);
    PAGES.add(Html.checked(admin.get("/models/test-client").expect(200)));
  }

  private static void ofServices(String vector) {
    TestClient admin = app.admin();
    admin.form("/actions/engrave", Map.of("words", at("words", vector), "times", "1")).expect(303);
    Map<String, Object> incoming =
        Map.of(
            "name",
            at("incoming", vector),
            "action",
            "engrave",
            "scheme",
            "standard",
            "parameters",
            Map.of("words", Map.of("value", at("fixed", vector))));
    admin.post("/api/webhooks/incoming", incoming).expect(201);
    Map<String, Object> outgoing =
        Map.of(
            "name", at("outgoing", vector),
            "url", "http://localhost:9/?" + encoded(vector),
            "models", List.of("test-ledger"),
            "changes", List.of("deleted"));
    admin.post("/api/webhooks/outgoing", outgoing).expect(201);
  }

  @Test
  void every_text_is_shown_as_it_was_written_and_makes_no_element_and_no_attribute() {
    String all = plain(String.join("\n", PAGES));
    for (String vector : VECTORS) {
      for (String place : PLACES) {
        String text = place.equals("file") ? ofFile(at(place, vector)) : at(place, vector);
        assertThat(all.contains(plain(text))).as(text).isTrue();
      }
    }
    // Html has looked for what a browser would run; none of these is an element either.
    assertThat(PAGES).noneMatch(html -> html.contains("<x-crafted") || html.contains("<img src=x"));
    assertThat(PAGES).noneMatch(html -> html.contains("49${") || html.contains("{{49"));
  }

  @Test
  void no_page_of_the_app_was_forgotten() {
    Set<String> missed = new TreeSet<>();
    for (Route route : app.running().routes()) {
      String path = route.path();
      boolean page =
          route.method().equals("GET") && !path.contains(".") && !path.startsWith("/api");
      if (page && PATHS.stream().noneMatch(seen -> seen.matches(expression(path)))) {
        missed.add(path);
      }
    }
    // Parts of pages, which forms ask for while somebody types.
    assertThat(missed).containsExactly("/models/{model}/choices");
  }

  private static String expression(String path) {
    return path.replace("{id}", "([0-9a-z]{26}|clean-up)")
            .replace("{model}", "test-[a-z]+")
            .replaceAll("\\{[a-z]+}", "[a-z]+")
        + "(\\?.*)?";
  }

  @Test
  void what_is_sent_back_is_shown_as_a_text_as_well() {
    for (String vector : VECTORS) {
      String words = encoded(vector);
      shown(member.get("/models/test-work?search=" + words).expect(200), vector);
      shown(app.admin().get("/users?search=" + words).expect(200), vector);
      Map<String, String> form = Map.of("title", "", "pieces", vector, "link", vector);
      shown(member.form("/models/test-work/new", form).expect(422), vector);
      shown(member.form("/actions/engrave", Map.of("times", vector)).expect(422), vector);
      shown(member.form("/profile/tokens", Map.of("name", vector)).expect(422), vector);
      Map<String, String> hook = Map.of("name", vector, "url", vector);
      shown(app.admin().form("/webhooks/outgoing", hook).expect(422), vector);
      Html.checked(member.get("/models/test-work?" + words + "=1").expect(400));
    }
  }

  @Test
  void the_columns_cells_and_name_of_a_file_to_import_are_texts() {
    for (String vector : VECTORS) {
      String cell = "\"" + vector.replace("\"", "\"\"") + "\"";
      String rows = "Title,Pieces," + cell + "\nVase," + cell + "," + cell + "\n";
      Reply sent = upload(member, "/models/test-work/import", at("import", vector) + ".csv", rows);
      Reply look = member.get(sent.expect(303).header("Location").orElseThrow()).expect(200);
      shown(look, vector);
      assertThat(plain(look.body())).contains(plain(ofFile(at("import", vector))));
    }
  }

  @Test
  void an_address_that_would_run_is_taken_nowhere() {
    for (String address :
        List.of("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x")) {
      Map<String, Object> work = Map.of("title", "Linked", "link", address);
      member.post("/api/models/test-work", work).expect(422);
      Map<String, Object> hook =
          Map.of(
              "name",
              "Hook",
              "url",
              address,
              "models",
              List.of("test-ledger"),
              "changes",
              List.of("deleted"));
      app.admin().post("/api/webhooks/outgoing", hook).expect(422);
      Reply login = app.anonymous().get("/login?next=" + encoded(address)).expect(200);
      assertThat(Html.checked(login)).doesNotContain(address);
    }
  }

  /** What stands after the folders and quotes in the name of a file. */
  private static String ofFile(String name) {
    return name.replaceAll(".*[/\"]", "");
  }

  private static void shown(Reply reply, String vector) {
    String html = Html.checked(reply);
    assertThat(html).doesNotContain("<x-crafted", "<img src=x");
    assertThat(plain(html)).contains(plain(vector));
  }

  /** What a reader sees: without marks of direction, which names of files lose. */
  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replace("\\\"", "\"") // in JSON
        .replaceAll("\\p{Cf}", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Reply upload(TestClient client, String path, String name, String content) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
            .formatted(name.replace("\"", "%22"), content);
    return client.send(
        client
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body)));
  }
}
