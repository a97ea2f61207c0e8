package app.musicschoolmanager.platform.mainapp;

/** The main app has answered something that the app cannot use. The message repeats none of it. */
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unusable(String message) {
    super(message);
  }
}
