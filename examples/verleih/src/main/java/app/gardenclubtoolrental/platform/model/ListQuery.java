package app.gardenclubtoolrental.platform.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which records to list, and in which order.
 *
 * @param page counted from 1
 * @param search words that some text of the record contains, or an empty string
 * @param orderBy a field's name, with a hyphen before it for the reverse; empty for newest first
 * @param filters the exact, typed value of a field, by its name
 */
public record ListQuery(
    int page, int limit, String search, String orderBy, Map<String, Object> filters) {

  /** The most records that one page holds. */
  public static final int MAX_LIMIT = 100;

  public static final int DEFAULT_LIMIT = 20;

  public ListQuery {
    if (page < 1 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("Page " + page + " of " + limit + " records.");
    }
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
  }

  /** The newest records. */
  public static ListQuery first() {
    return new ListQuery(1, DEFAULT_LIMIT, "", "", Map.of());
  }

  public ListQuery page(int number) {
    return new ListQuery(number, limit, search, orderBy, filters);
  }

  public ListQuery limit(int records) {
    return new ListQuery(page, records, search, orderBy, filters);
  }

  public ListQuery search(String words) {
    return new ListQuery(page, limit, words, orderBy, filters);
  }

  public ListQuery orderBy(String field) {
    return new ListQuery(page, limit, search, field, filters);
  }

  /** Only records whose field has this value; null finds those where it is empty. */
  public ListQuery where(String field, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(filters);
    more.put(field, value);
    return new ListQuery(page, limit, search, orderBy, more);
  }
}
