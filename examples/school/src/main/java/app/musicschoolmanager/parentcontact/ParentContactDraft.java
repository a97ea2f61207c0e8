package app.musicschoolmanager.parentcontact;

import app.musicschoolmanager.platform.model.Values;

/** A new {@link ParentContact}, or a change to one: only what is set here is written. */
public final class ParentContactDraft {
  private Values values = Values.none();

  ParentContactDraft() {}

  public ParentContactDraft person(String value) {
    return set("person", value);
  }

  public ParentContactDraft phone(String value) {
    return set("phone", value);
  }

  public ParentContactDraft address(String value) {
    return set("address", value);
  }

  Values values() {
    return values;
  }

  private ParentContactDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
