package dev.offshoot.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * One turn of one route.
 *
 * @param rate requests per second
 * @param p50 the middle latency in milliseconds
 * @param p99 the latency that one request in a hundred exceeds
 * @param processor microseconds of processor time that the server used per request; NaN if unknown
 * @param busy the part of its time that the load generator was on a core
 */
record Round(double rate, double p50, double p99, double processor, double busy) {

  /** Lets a route have its turn. */
  static Round of(Server server, Load.Target target, Pace pace) {
    Optional<Duration> before = server.processorTime();
    Load.Result result = Load.run(target, pace.ramp(), pace.turn());
    Optional<Duration> after = server.processorTime();
    long[] latencies = result.latencies();
    double used =
        before.isPresent() && after.isPresent()
            ? after.get().minus(before.get()).toNanos() / 1e3 / result.answered()
            : Double.NaN;
    return new Round(
        latencies.length / (pace.turn().toNanos() / 1e9),
        percentile(latencies, 50),
        percentile(latencies, 99),
        used,
        result.busy());
  }

  private static double percentile(long[] ascending, int percent) {
    if (ascending.length == 0) {
      throw new IllegalStateException("Not one request was answered in the time that counts.");
    }
    int at = (int) Math.ceil(ascending.length * percent / 100.0) - 1;
    return ascending[at] / 1e6;
  }
}
