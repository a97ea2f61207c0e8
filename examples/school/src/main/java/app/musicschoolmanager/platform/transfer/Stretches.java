package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.Records.Stretch;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All that a query finds, one stretch after the other, the first of them read at once. */
final class Stretches implements Iterator<List<Entry>> {
  /** Where no index knows an order, each stretch sorts anew: long ones make few. */
  private static final int LENGTH = 2_000;

  private final Records records;
  private final ListQuery query;
  private Stretch read;
  private String next;

  Stretches(Records records, ListQuery query) {
    this.records = records;
    this.query = query.page(1);
    this.read = records.stretch(this.query, LENGTH);
  }

  @Override
  public boolean hasNext() {
    return read != null || next != null;
  }

  @Override
  public List<Entry> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Stretch stretch = read == null ? records.stretch(query.after(next), LENGTH) : read;
    read = null; // what has been written need not stay in memory while the next is read
    next = stretch.next();
    return stretch.entries();
  }
}
