package dev.offshoot.bench;

import java.util.Collection;
import java.util.Locale;

/** Several measurements of one thing: the middle one, and how far they lie apart. */
record Spread(double min, double median, double max) {

  static Spread of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalStateException("Nothing was measured.");
    }
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1]);
  }

  /** As three cells of a table. */
  String cells(int decimals) {
    return number(min, decimals)
        + " | **"
        + number(median, decimals)
        + "** | "
        + number(max, decimals);
  }

  /** As one cell: the median, and in brackets the least and the most. */
  String cell(int decimals) {
    return "**"
        + number(median, decimals)
        + "** ("
        + number(min, decimals)
        + " – "
        + number(max, decimals)
        + ")";
  }

  private static String number(double value, int decimals) {
    if (Double.isNaN(value)) {
      return "unknown";
    }
    return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(',', ' ');
  }
}
