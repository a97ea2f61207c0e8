package app.musicschoolmanager.platform.access;

/** What somebody must be allowed to do to get through to a route. */
enum Needs {
  /** Nothing: it is open to everyone. */
  NOTHING,
  /** To be signed in. */
  SESSION,
  /** To be administrator. */
  ADMIN,
  /** To read the model. */
  READ,
  /** To add records to the model. */
  CREATE,
  /** To change records of the model. */
  WRITE,
  /** To add records to the model and to delete some, which nobody may where there is one. */
  KEEP,
  /** The same, or to keep personal values beside its records. */
  EDIT,
  /** To run the action. */
  RUN;

  /** Whether it is about changing what is there. */
  boolean isToChange() {
    return this == WRITE || this == KEEP || this == EDIT;
  }

  /** Whether somebody may, as far as their role goes. */
  boolean admits(Person person, Subject subject) {
    return switch (this) {
      case NOTHING -> true;
      case SESSION -> person.role() != null;
      case ADMIN -> person.role() == app.musicschoolmanager.platform.user.Role.ADMIN;
      case READ -> reads(person, subject);
      case CREATE -> writes(person, subject) && !subject.model().single();
      case WRITE -> reads(person, subject) && writes(person, subject);
      case KEEP -> WRITE.admits(person, subject) && !subject.model().single();
      case EDIT ->
          reads(person, subject)
              && (writes(person, subject) || !subject.model().personalFields().isEmpty());
      case RUN -> person.role() != null && subject.action().audience().admits(person.role());
    };
  }

  private static boolean reads(Person person, Subject subject) {
    return person.role() != null && subject.model().readableBy().admits(person.role());
  }

  private static boolean writes(Person person, Subject subject) {
    return person.role() != null && subject.model().writableBy().admits(person.role());
  }
}
