package app.musicschoolmanager.platform.stop;

/** Ends the work of a thread that keeps more memory than one may: others would soon have none. */
public final class TooMuchMemory extends Stopped {
  private static final long serialVersionUID = 1L;

  TooMuchMemory(long limit) {
    super(
        "It needed more memory than one may have (%d MB) and was stopped.".formatted(limit >> 20)
            + " Let it take fewer records at a time, or keep less of each.");
  }
}
