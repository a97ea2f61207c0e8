package app.musicschoolmanager.platform.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which records to list, and in which order.
 *
 * @param page counted from 1
 * @param search words that a record must all contain, the last of them perhaps only begun; or an
 *     empty string
 * @param orderBy a field's name, with a hyphen before it for the reverse; empty for newest first
 * @param filters conditions that a record must all meet
 * @param after where an earlier page ended, as {@link Page#next} says it, in place of a page's
 *     number; empty to begin at the page
 */
public record ListQuery(
    int page, int limit, String search, String orderBy, List<Filter> filters, String after) {

  /** The most records that one page holds. */
  public static final int MAX_LIMIT = 100;

  public static final int DEFAULT_LIMIT = 20;

  public ListQuery {
    if (page < 1 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("Page " + page + " of " + limit + " records.");
    }
    if (page > 1 && !after.isEmpty()) {
      throw new IllegalArgumentException("A list goes on at a page or after a record, not both.");
    }
    filters = List.copyOf(filters);
  }

  /** The newest records. */
  public static ListQuery first() {
    return new ListQuery(1, DEFAULT_LIMIT, "", "", List.of(), "");
  }

  public ListQuery page(int number) {
    return new ListQuery(number, limit, search, orderBy, filters, "");
  }

  public ListQuery limit(int records) {
    return new ListQuery(page, records, search, orderBy, filters, after);
  }

  public ListQuery search(String words) {
    return new ListQuery(page, limit, words, orderBy, filters, after);
  }

  public ListQuery orderBy(String field) {
    return new ListQuery(page, limit, search, field, filters, after);
  }

  /** What comes after the page that ended there: fast however far down it is. */
  public ListQuery after(String end) {
    return new ListQuery(1, limit, search, orderBy, filters, end);
  }

  public ListQuery where(Filter filter) {
    List<Filter> more = Stream.concat(filters.stream(), Stream.of(filter)).toList();
    return new ListQuery(page, limit, search, orderBy, more, after);
  }

  /** Only records whose field has this value; null finds those where it is empty. */
  public ListQuery where(String field, Object value) {
    Filter.Kind kind = value == null ? Filter.Kind.EMPTY : Filter.Kind.EQUAL;
    return where(new Filter(field, kind, value));
  }

  /** Only records whose field has this value or a greater one. */
  public ListQuery from(String field, Object value) {
    return where(new Filter(field, Filter.Kind.FROM, value));
  }

  /** Only records whose field has this value or a smaller one. */
  public ListQuery to(String field, Object value) {
    return where(new Filter(field, Filter.Kind.TO, value));
  }

  /** Whether it finds all records there are. */
  public boolean isOfAll() {
    return search.isBlank() && filters.isEmpty();
  }
}
