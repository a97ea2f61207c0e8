package dev.offshoot.render.project;

import java.util.List;

/** One library in a pom file: group, artifact and whatever else is said about it, in this order. */
public record PomDependency(List<PomElement> elements) {

  public PomDependency {
    elements = List.copyOf(elements);
  }

  /** What is said under that name; empty when nothing is. */
  public String value(String name) {
    return elements.stream()
        .filter(element -> element.name().equals(name))
        .map(PomElement::value)
        .findFirst()
        .orElse("");
  }
}
