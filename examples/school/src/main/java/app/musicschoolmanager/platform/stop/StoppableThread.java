package app.musicschoolmanager.platform.stop;

/**
 * A thread for work that may never end by itself, or take all memory. Java cannot end a thread; so
 * code that the {@link Weaver} has been at asks at every turn of its loops, and whenever one of its
 * methods is called, whether it is to go on.
 */
public final class StoppableThread extends Thread {
  private static final int ATTEMPTS = 5;
  private static final long PAUSE_MILLIS = 50;

  /** After so many ticks it looks, at the latest: the clock is not asked, nor anything shared. */
  private static final int MOST_TICKS = 256;

  private int ticksLeft;
  private int ticks = 1;
  private Memory memory;
  private volatile Stopped stopped;

  /** A thread that does this work once it is started. */
  public StoppableThread(String name, Runnable work) {
    super(work, name);
    setDaemon(true);
  }

  /**
   * Called by woven code.
   *
   * @throws Stopped if this thread is to end
   */
  public static void tick() {
    if (Thread.currentThread() instanceof StoppableThread thread && --thread.ticksLeft < 0) {
      thread.look();
    }
  }

  private void look() {
    if (stopped != null) {
      stopUnlessLoading();
      return;
    }
    if (memory == null) {
      memory = new Memory();
    }
    try {
      ticks = memory.look() ? 1 : Math.min(2 * ticks, MOST_TICKS);
      ticksLeft = ticks;
    } catch (TooMuchMemory e) {
      stopped = e;
      stopUnlessLoading();
    }
  }

  /** A class whose initializer fails could not be used any more until the app starts again. */
  private void stopUnlessLoading() {
    boolean isLoading =
        StackWalker.getInstance()
            .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("<clinit>")));
    if (!isLoading) {
      throw stopped;
    }
  }

  /**
   * Makes the thread end and waits for it a little. One that runs what is not woven, and doesn't
   * mind being interrupted, is left behind.
   *
   * @param cancel ends what it may be waiting for outside
   */
  public void end(Runnable cancel) {
    askToEnd();
    boolean interrupted = Thread.interrupted();
    // It may be just between two statements, so the one that it begins next is stopped too.
    for (int i = 0; i < ATTEMPTS && isAlive(); i++) {
      cancel.run();
      try {
        join(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The same without waiting. */
  public void askToEnd() {
    if (stopped == null) {
      stopped = new Stopped("Its thread is to end.");
    }
    interrupt();
  }
}
