package com.example.app.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.TestApp;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.server.RouteList.Route;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Calls every route that the running app says it has, as everybody, about what is their own, what
 * is somebody else's and what is missing.
 */
class AccessMatrixTest {
  private static TestApp app;
  private static Scene scene;

  @BeforeAll
  static void start() {
    app = TestApp.start();
    scene = new Scene(app);
  }

  @AfterAll
  static void stop() {
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
        .allMatch(
            route -> route.path().replaceAll("\\{(model|field|action|id)}", "").indexOf('{') < 0);
    assertThat(scene.routes())
        .as("routes that are open to everyone although their line in Rules says otherwise")
        .allMatch(route ->
            (Rules.of(route).orElseThrow().needs() == Needs.NOTHING)
                == (route.access().orElseThrow() == Access.ANYONE));
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
    faultless(route -> !route.method().equals("GET"), Matrix::refusesOtherSites);
  }

  private static void faultless(Predicate<Route> which, BiConsumer<Matrix, Route> check) {
    Matrix matrix = new Matrix(scene);
    List<Route> routes =
        scene.routes().stream().filter(route -> Rules.of(route).isPresent()).filter(which).toList();
    assertThat(routes).isNotEmpty();
    routes.forEach(route -> check.accept(matrix, route));
    assertThat(matrix.faults()).isEmpty();
  }

  private static boolean isClosed(Route route) {
    return route.access().orElseThrow() != Access.ANYONE;
  }
}
