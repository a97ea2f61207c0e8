package dev.offshoot.render.page;

import dev.offshoot.spec.name.JavaName;
import dev.offshoot.spec.name.KebabName;

/** A constant in Java: its name, and the expression of its value. */
public record Constant(String name, String value) {

  /** A constant that is called like something whose name is in camel case. */
  static Constant named(String camel, String value) {
    return new Constant(JavaName.enumConstant(KebabName.of(camel)), value);
  }
}
