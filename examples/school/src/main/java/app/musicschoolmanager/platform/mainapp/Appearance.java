package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.AppDefinition;

/**
 * What the app is called and how it looks.
 *
 * @param colour as {@code #rrggbb}
 * @param avatar an emoji or up to three letters; may be empty
 */
public record Appearance(String name, String colour, String avatar) {

  /** As the app has it by itself. */
  public static Appearance of(AppDefinition app) {
    return new Appearance(app.name(), app.colour(), app.avatar());
  }
}
