package dev.offshoot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A page that nobody has walked is noticed, whatever others were. */
class KnownPagesTest {
  @Test
  void a_page_with_a_name_of_its_own_does_not_stand_for_one_with_an_id() {
    assertThat(
            KnownPages.without(
                List.of("/models/work/new", "/models/work/choices", "/actions/executions?limit=")))
        .contains("/models/{model}/{id}", "/actions/{action}")
        .doesNotContain("/models/{model}/new", "/actions/executions");
  }

  @Test
  void a_record_and_what_is_called_by_a_name_stand_for_their_pages_alone() {
    assertThat(
            KnownPages.without(
                List.of("/models/work/*?tab=", "/actions/close-month", "/connections/mailbox")))
        .contains("/models/{model}/new", "/actions/executions", "/models/{model}/{id}/edit")
        .doesNotContain("/models/{model}/{id}", "/actions/{action}", "/connections/{id}");
  }

  @Test
  void what_a_walk_need_not_see_is_not_missed() {
    assertThat(KnownPages.without(List.of()))
        .contains("/", "/models/{model}")
        .noneMatch(page -> page.contains("choices") || page.contains("callback"));
  }
}
