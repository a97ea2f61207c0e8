package dev.offshoot.render.page;

/** What one template is filled in with, and where the result stands. */
public interface Page {
  /** The template's path among the templates. */
  String template();

  /** The path in the app. */
  String path();
}
