package app.musicschoolmanager.platform.record.right;

import java.util.List;
import java.util.Set;

/**
 * What of a record stays as it is, for whoever looks at it, by the rules of its model: what could
 * only be refused need not be offered.
 *
 * @param fields those that cannot be changed any more
 * @param reasons what people are told who would change them
 * @param isKept whether it cannot be deleted either
 */
public record Lasting(Set<String> fields, List<String> reasons, boolean isKept) {}
