package app.musicschoolmanager.platform.stop;

/**
 * Ends the work of a thread that is to stop. An error, since code that catches every exception must
 * not go on after this one.
 */
public sealed class Stopped extends Error permits TooMuchMemory {
  private static final long serialVersionUID = 1L;

  Stopped(String message) {
    super(message);
  }
}
