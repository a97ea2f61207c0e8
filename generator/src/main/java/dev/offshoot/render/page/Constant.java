package dev.offshoot.render.page;

import dev.offshoot.spec.name.JavaName;
import dev.offshoot.spec.name.KebabName;

/** A constant in Java: its name, and the expression of its value. */
public record Constant(String name, String value) {

  /**
   * A constant that is called like something whose name is in camel case; beside it stands one that
   * is called {@code ALL}.
   */
  static Constant named(String camel, String value) {
    String name = JavaName.enumConstant(KebabName.of(camel));
    return new Constant(name.equals("ALL") ? "ALL_" : name, value);
  }
}
