package app.musicschoolmanager.platform.rule;

/** Numbers that follow each other without a gap, as far as what takes them is kept. */
public interface Series {
  /** The next number of the series; the first time it is {@code first}. */
  long next(String series, long first);
}
