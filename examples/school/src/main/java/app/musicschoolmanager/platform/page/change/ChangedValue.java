package app.musicschoolmanager.platform.page.change;

/**
 * One field that has changed.
 *
 * @param before what it held as people read it; empty if nothing
 * @param after what it holds since; empty if nothing
 * @param secret whether it may only be said that it has changed
 * @param number whether what it held and holds are numbers
 * @param removed whether the values are no longer kept; what is said of them is just that
 */
public record ChangedValue(
    String label, String before, String after, boolean secret, boolean number, boolean removed) {}
