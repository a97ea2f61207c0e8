package app.gardentoollending.platform.page.view;

/** A model among others, with how many of its records somebody sees. */
public record ModelCard(String name, String label, String description, long count, String scope) {}
