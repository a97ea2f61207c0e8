package dev.offshoot.render.page;

import dev.offshoot.render.text.Javadoc;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.ModelSpec;

/** The owner's own words as comments: a description, or the label where there is none. */
final class Sentences {

  private Sentences() {}

  static Javadoc of(ModelSpec model) {
    return sentence(model.description(), model.label());
  }

  static Javadoc of(ActionSpec action) {
    return sentence(action.description(), action.label());
  }

  static Javadoc sentence(String description, String label) {
    String text = description == null || description.isBlank() ? label : description;
    return new Javadoc(text.strip().matches("(?s).*[.!?。！？…]") ? text : text.strip() + ".");
  }
}
