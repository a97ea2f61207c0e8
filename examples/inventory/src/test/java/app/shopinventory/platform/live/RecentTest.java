package app.shopinventory.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of the last minute is known to those who begin to listen. */
class RecentTest {
  private final Recent recent = new Recent();

  @Test
  void while_nothing_has_happened_all_is_known() {
    assertThat(recent.from(System.nanoTime() - Long.MAX_VALUE / 2).orElseThrow()).isEmpty();
  }

  @Test
  void what_was_heeded_is_told_to_those_who_know_less() {
    recent.heed();
    long before = System.nanoTime();
    recent.add(new Missed());
    assertThat(recent.from(before).orElseThrow()).containsExactly(new Missed());
    assertThat(recent.from(System.nanoTime() + 1).orElseThrow()).isEmpty();
  }

  @Test
  void what_nobody_heeded_is_not_known_to_those_who_know_less() {
    long before = System.nanoTime();
    recent.lose();
    assertThat(recent.from(before)).isEmpty();
    assertThat(recent.from(System.nanoTime() + 1)).isPresent();
  }

  @Test
  void of_very_much_the_oldest_is_not_known_any_more() {
    recent.heed();
    long before = System.nanoTime();
    for (int i = 0; i <= 1_000; i++) {
      recent.add(new Missed());
    }
    assertThat(recent.from(before)).isEmpty();
  }
}
