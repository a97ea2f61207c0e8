package dev.offshoot.render.project;

/** One element of a pom file that holds nothing but a name or a number. */
public record PomElement(String name, String value) {

  /** Refuses what would need escaping: nothing that belongs here does. */
  public PomElement {
    if (!name.matches("[A-Za-z][\\w.-]*") || !value.matches("[\\w.${}-]+")) {
      throw new IllegalArgumentException("Not a plain element: " + name + " " + value);
    }
  }
}
