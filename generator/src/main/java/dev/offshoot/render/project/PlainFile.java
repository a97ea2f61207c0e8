package dev.offshoot.render.project;

import dev.offshoot.render.page.Page;

/**
 * A file that is the same in every app, but whose own name would have a meaning among the
 * templates.
 */
public record PlainFile(String path) implements Page {

  @Override
  public String template() {
    return path + ".ftl";
  }
}
