package app.musicschoolmanager.platform.example;

import app.musicschoolmanager.platform.action.ActionRunner;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Hears of the faults in the code of actions, of which users are only told that there are some. */
final class Faults extends Handler implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ActionRunner.class.getName());
  private static final int LONGEST = 400;

  /** A line of an action itself, not of the platform's package of that name. */
  private static final Pattern IN_ACTION = Pattern.compile("^(?!.*\\.platform\\.).*\\.action\\.");

  private final Thread thread = Thread.currentThread();
  private final List<String> all = new CopyOnWriteArrayList<>();

  Faults() {
    LOG.addHandler(this);
  }

  List<String> all() {
    return all;
  }

  @Override
  public void publish(LogRecord event) {
    if (event.getLevel() == Level.SEVERE && Thread.currentThread() == thread) {
      String[] parts = event.getMessage().replaceFirst("^.*? in run [^:]*: ", "").split(" ← ");
      String what = parts[0].length() <= LONGEST ? parts[0] : parts[0].substring(0, LONGEST) + "…";
      all.add(
          Arrays.stream(parts)
              .skip(1)
              .filter(frame -> IN_ACTION.matcher(frame).find())
              .map(frame -> frame.replaceFirst(".*\\((.*)\\).*", "$1"))
              .findFirst()
              .map(place -> what + " at " + place)
              .orElse(what));
    }
  }

  @Override
  public void flush() {
    // nothing is held back
  }

  @Override
  public void close() {
    LOG.removeHandler(this);
  }
}
