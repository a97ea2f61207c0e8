package app.gardentoollending.platform.page.view;

/** One entry of a selection. */
public record Choice(String value, String label) {}
