package app.musicschoolmanager.platform.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** What an owner's code may come to do. Tests weave these classes, see {@link Woven}. */
public final class Unruly {
  private Unruly() {}

  /** Does nothing but turn. */
  public static final class Spin implements LongSupplier {
    @Override
    public long getAsLong() {
      long n = 1;
      while (n != 0) {
        n = n * 31 | 1;
      }
      return n;
    }
  }

  /** Goes on whatever it is told, as far as code may. */
  public static final class Stubborn implements LongSupplier {
    private long turns;

    @Override
    public long getAsLong() {
      do {
        try {
          turn();
        } catch (Exception e) {
          turns = 1;
        }
      } while (turns != 0);
      return turns;
    }

    private void turn() {
      for (; ; ) {
        switch ((int) (turns % 3)) {
          case 0 -> turns += 1;
          case 1 -> turns += 3;
          default -> turns = turns * 7 | 1;
        }
      }
    }
  }

  /** Calls itself without end, if deep down there is always another way. */
  public static final class Recursion implements LongSupplier {
    private static final int DEPTH = 60;

    @Override
    public long getAsLong() {
      return paths(DEPTH);
    }

    private static long paths(int depth) {
      return depth == 0 ? 1 : paths(depth - 1) + paths(depth - 1);
    }
  }

  /** Keeps all that it makes. */
  public static final class Flood implements LongSupplier {
    private final int size;

    /** In pieces of this size. */
    public Flood(int size) {
      this.size = size;
    }

    @Override
    public long getAsLong() {
      List<byte[]> kept = new ArrayList<>();
      while (kept.size() < Integer.MAX_VALUE) {
        kept.add(new byte[size]);
      }
      return kept.size();
    }
  }

  /** Makes gigabytes, and keeps no more of it than honest work does. */
  public static final class Work implements LongSupplier {
    private static final int RECORDS = 100_000;
    private static final int ROUNDS = 40;

    @Override
    public long getAsLong() {
      long sum = 0;
      for (int round = 0; round < ROUNDS; round++) {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
          records.add("Record " + i + " of round " + round);
        }
        sum += records.stream().mapToLong(String::length).sum();
      }
      return sum;
    }
  }

  /** Fills ten megabytes, lets go of them, and begins again, as who takes records in batches. */
  public static final class Batches implements LongSupplier {
    private static final int BATCHES = 200;
    private static final int RECORDS = 10_000;

    @Override
    public long getAsLong() {
      long sum = 0;
      List<byte[]> batch = new ArrayList<>();
      for (int i = 0; i < BATCHES; i++) {
        batch.clear();
        while (batch.size() < RECORDS) {
          batch.add(new byte[1_000]);
        }
        sum += batch.size();
      }
      return sum;
    }
  }

  /** Fails in the line that it names. */
  public static final class Fault implements LongSupplier {
    @Override
    public long getAsLong() {
      long n = 0;
      for (int i = 0; i < 3; i++) {
        n += i;
      }
      throw new IllegalStateException("Summed up to " + n);
    }
  }

  /** Holds a value that takes its time when its class is first used. */
  public static final class Slow implements LongSupplier {
    @Override
    public long getAsLong() {
      return Constants.VALUE + new Spin().getAsLong();
    }

    private static final class Constants {
      static final long VALUE = count();

      private static long count() {
        long n = 0;
        long end = System.nanoTime() + 500_000_000;
        while (System.nanoTime() < end) {
          n |= 1;
        }
        return n;
      }
    }
  }
}
