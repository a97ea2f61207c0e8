package app.musicschoolmanager.platform.page.view;

/**
 * A field that somebody else has changed meanwhile.
 *
 * @param theirs what it holds now
 * @param mine what the reader has put in; null if they have put in nothing
 * @param both whether the reader changed it as well
 */
public record ChangedField(String name, String label, String theirs, String mine, boolean both) {}
