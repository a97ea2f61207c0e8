package app.gardenclubtoolrental.platform.page.view;

/** What a page says about what was just done. */
public record Notice(boolean good, String text) {}
