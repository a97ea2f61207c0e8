package dev.offshoot.bench;

import java.time.Duration;

/**
 * How thoroughly to measure.
 *
 * @param renders how often the app is made anew
 * @param starts how often a process is started anew
 * @param repeats how often work is timed in one JVM, after as many runs that do not count
 * @param rows how many records the lists and reads find
 * @param rounds how often each route has its turn
 * @param warmUp how long each route is called before the first round
 * @param ramp the beginning of each turn, which does not count
 * @param turn what counts of it
 * @param streams how many streams of events are open beside other requests
 */
record Pace(
    int renders,
    int starts,
    int repeats,
    int rows,
    int rounds,
    Duration warmUp,
    Duration ramp,
    Duration turn,
    int streams) {

  static final Pace FULL =
      new Pace(
          3,
          5,
          15,
          100_000,
          3,
          Duration.ofSeconds(40),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          1_000);

  /** Shows that everything works; its figures mean nothing. */
  static final Pace QUICK =
      new Pace(
          1,
          2,
          1,
          300,
          2,
          Duration.ofMillis(500),
          Duration.ofMillis(100),
          Duration.ofMillis(400),
          60);

  /** The same with so many records to find. */
  Pace finding(int records) {
    return new Pace(renders, starts, repeats, records, rounds, warmUp, ramp, turn, streams);
  }

  /** Whether its figures mean nothing. */
  boolean isQuick() {
    return equals(QUICK.finding(rows));
  }
}
