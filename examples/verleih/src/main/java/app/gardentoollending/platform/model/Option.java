package app.gardentoollending.platform.model;

/** One choice of an enum field: what is stored, and what people read. */
public record Option(String value, String label) {}
