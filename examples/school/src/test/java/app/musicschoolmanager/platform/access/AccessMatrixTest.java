package app.musicschoolmanager.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.server.RouteList.Route;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/**
 * Calls every route that the running app says it has, as everybody, about what is their own, what
 * is somebody else's and what is missing.
 */
@Order(1) // takes the longest, and the others run beside it
class AccessMatrixTest {
  /** A main app that never answers: what has to do with one is tried as well. */
  private static final Map<String, String> NOWHERE =
      Map.of(
          "MAIN_APP_URL",
          "http://localhost:9",
          "DOCUMENT_ID",
          "branch-7",
          "AGENT_TOKEN",
          "zq-the-token-of-the-agent-qz");

  private static TestApp app;
  private static Scene scene;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition(), NOWHERE);
    scene = new Scene(app);
  }

  @AfterAll
  static void stop() {
    scene.vault().close();
    app.close();
  }

  @Test
  void it_is_known_what_to_expect_of_every_route() {
    assertThat(scene.routes()).hasSizeGreaterThan(30).allMatch(route -> route.access().isPresent());
    assertThat(scene.routes())
        .as("routes of which nobody has said what to expect: add a line to Rules")
        .allMatch(route -> Rules.of(route).isPresent());
    assertThat(scene.routes())
        .as("routes with an id of which nobody has said what it names: add it to Thing")
        .allMatch(route -> Thing.of(route).isPresent() || !route.path().contains("{id}"));
    assertThat(scene.routes())
        .as("routes with something in their path that is unknown: add it to Subject")
        .allMatch(route ->
            route.path().replaceAll("\\{(model|field|action|link|id)}", "").indexOf('{') < 0);
    assertThat(scene.routes())
        .as("routes that are open to everyone although their line in Rules says otherwise")
        .allMatch(
            route -> (Rules.of(route).orElseThrow().needs() == Needs.NOTHING) == !isClosed(route));
  }

  @Test
  void nobody_gets_through_without_a_session_that_stands() {
    faultless(AccessMatrixTest::isClosed, Matrix::keepsNobodiesOut);
  }

  @Test
  void whoever_is_signed_in_gets_through_where_they_may_and_nowhere_else() {
    faultless(AccessMatrixTest::isClosed, Matrix::admitsWhomItShould);
  }

  @Test
  void what_is_open_to_everyone_answers_everyone() {
    faultless(route -> !isClosed(route), Matrix::admitsEverybody);
  }

  @Test
  void another_site_makes_nobody_change_anything() {
    faultless(
        route -> !route.method().equals("GET") && !isSigned(route), Matrix::refusesOtherSites);
  }

  @Test
  void what_a_signature_opens_is_opened_by_no_session_and_shut_by_no_site() {
    Attempts attempts = new Attempts(scene);
    faultless(
        attempts.faults(),
        () -> {
          scene.routes().stream()
              .filter(AccessMatrixTest::isSigned)
              .forEach(attempts::toPassUnsigned);
        });
  }

  @Test
  void a_program_gets_no_further_than_the_scopes_of_its_token() {
    faultless(AccessMatrixTest::isClosed, Matrix::limitsPrograms);
  }

  @Test
  void asking_changes_nothing_and_nobody_notices_what_is_somebody_elses() {
    Privacy privacy = new Privacy(scene);
    faultless(
        privacy.faults(),
        () -> {
          privacy.ofRecords(scene.people().member());
          privacy.ofRecords(scene.people().admin());
          privacy.ofRecordsAlongWays(scene.people().member());
        });
  }

  @Test
  void members_see_and_change_what_leads_to_them_along_the_ways_for_that() {
    Paths paths = new Paths(scene);
    faultless(
        paths.faults(),
        () -> {
          scene.models().forEach(paths::ofModel);
        });
  }

  @Test
  void nobody_notices_what_somebody_notes_in_personal_fields() {
    Privacy privacy = new Privacy(scene);
    faultless(privacy.faults(), () -> privacy.ofPersonalFields(scene.people().member()));
  }

  @Test
  void members_are_told_of_nobody_whom_they_have_no_field_for() {
    Strangers strangers = new Strangers(scene);
    faultless(strangers.faults(), strangers::stayUnknown);
  }

  @Test
  void nobody_hears_of_what_is_somebody_elses() {
    Privacy privacy = new Privacy(scene);
    faultless(privacy.faults(), () -> Ear.streams(scene).forEach(privacy::ofEvents));
  }

  @Test
  void nobody_notices_which_actions_somebody_else_runs() {
    Privacy privacy = new Privacy(scene);
    faultless(
        privacy.faults(),
        () -> {
          privacy.ofRuns(scene.people().member());
          privacy.ofRuns(scene.people().admin());
        });
  }

  @Test
  void people_are_told_of_the_schedules_of_which_they_may_run_every_step() {
    Chains chains = new Chains(scene);
    faultless(chains.faults(), chains::areToldToWhomTheyAreFor);
  }

  @Test
  void a_secret_is_shown_to_nobody_and_stored_sealed() {
    Privacy privacy = new Privacy(scene);
    faultless(privacy.faults(), privacy::ofSecrets);
  }

  @Test
  void whoever_is_named_as_owner_in_a_request_does_not_become_it() {
    Attempts attempts = new Attempts(scene);
    faultless(
        attempts.faults(),
        () -> {
          scene.models().stream().filter(Model::isUserScoped).forEach(attempts::toWriteForAnother);
        });
  }

  @Test
  void no_reference_leads_to_somebody_elses_record() {
    Attempts attempts = new Attempts(scene);
    faultless(
        attempts.faults(),
        () -> {
          for (Model model : scene.models()) {
            model.fields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .forEach(field -> attempts.toPointAtAnothers(model, field));
          }
        });
  }

  @Test
  void no_request_reaches_somebody_elses_record_by_naming_it() {
    Attempts attempts = new Attempts(scene);
    faultless(
        attempts.faults(),
        () ->
            scene.routes().stream()
                .filter(route -> !route.method().equals("GET") && Rules.of(route).isPresent())
                .filter(route -> route.path().contains("{model}"))
                .forEach(attempts::toNameAnothers));
  }

  @Test
  void an_address_takes_only_the_methods_that_are_registered() {
    Attempts attempts = new Attempts(scene);
    faultless(
        attempts.faults(),
        () -> {
          scene.routes().forEach(attempts::toUseAnotherMethod);
        });
  }

  @Test
  void another_spelling_of_an_address_leads_past_no_sign_in() {
    Attempts attempts = new Attempts(scene);
    faultless(
        attempts.faults(),
        () -> {
          scene.routes().stream()
              .filter(AccessMatrixTest::isClosed)
              .filter(route -> route.method().equals("GET") && !route.path().contains("{"))
              .forEach(attempts::toSpellTheAddressAnotherWay);
        });
  }

  @Test
  void anybody_sees_what_public_pages_show_and_gets_no_further_by_forms_and_links() {
    Openness openness = new Openness(scene);
    faultless(
        openness.faults(),
        () -> {
          scene.models().stream().filter(it -> it.open().page() != null).forEach(openness::ofPage);
          scene.models().stream().filter(it -> it.open().form() != null).forEach(openness::ofForm);
          scene.models().forEach(openness::ofLinks);
        });
  }

  /** {@link Wire} looks at the headers and cookies of every answer; here are some more of them. */
  @Test
  void files_and_faults_carry_the_headers_of_every_answer_too() {
    for (String path : List.of("/app.css", "/app.js", "/nowhere", "/api/nowhere", "/login")) {
      scene.wire().send(scene.people().nobodies().getFirst(), Call.get(path));
      scene.wire().send(scene.people().admin(), new Call("PATCH", path, Body.NONE));
    }
  }

  @Test
  void what_people_say_about_themselves_gives_them_no_rights() {
    Person person = scene.people().fresh(Role.MEMBER);
    for (String role : List.of("role", "isActive", "is_active", "id", "email", "password")) {
      Map<String, String> said = Map.of("name", "Me", "avatar", "M", role, "ADMIN");
      scene.wire().send(person, new Call("POST", "/profile", Body.form(said)));
      JsonNode json = Json.MAPPER.valueToTree(said);
      scene.wire().send(person, new Call("PUT", "/api/auth/profile", Body.json(json)));
    }
    JsonNode user = person.client().get("/api/auth/session").expect(200).json().get("user");
    assertThat(user.get("role").asText()).isEqualTo("MEMBER");
    assertThat(user.get("email").asText()).isEqualTo(person.email());
  }

  private static void faultless(Predicate<Route> which, BiConsumer<Matrix, Route> check) {
    Matrix matrix = new Matrix(scene);
    List<Route> routes =
        scene.routes().stream().filter(route -> Rules.of(route).isPresent()).filter(which).toList();
    assertThat(routes).isNotEmpty();
    faultless(matrix.faults(), () -> routes.forEach(route -> check.accept(matrix, route)));
  }

  /** What fails after a fault may well be its consequence; the fault is what has to be told. */
  private static void faultless(List<String> faults, Runnable check) {
    try {
      check.run();
    } catch (AssertionError | TestAbortedException e) {
      if (faults.isEmpty()) {
        throw e;
      }
      faults.add("After that: " + e.getMessage());
    }
    assertThat(faults).isEmpty();
  }

  private static boolean isClosed(Route route) {
    return route.access().orElseThrow() != Access.ANYONE && !isSigned(route);
  }

  private static boolean isSigned(Route route) {
    return route.access().orElseThrow() == Access.SIGNATURE;
  }
}
