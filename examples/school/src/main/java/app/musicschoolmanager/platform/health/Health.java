package app.musicschoolmanager.platform.health;

import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.mail.Outbox;
import app.musicschoolmanager.platform.schedule.Scheduling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what the app needs in order to go on: its database, its scheduler, its disk. */
public final class Health {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  /** As much as one upload may need. */
  static final long LEAST_FREE = 100_000_000;

  /** The scheduler looks once a minute. */
  static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

  private final Database database;
  private final Scheduling scheduling;
  private final Outbox outbox;
  private final Path folder;
  private final Optional<String> commit;
  private final Instant startedAt;

  public Health(Config config, Database database, Scheduling scheduling, Outbox outbox) {
    this.database = database;
    this.scheduling = scheduling;
    this.outbox = outbox;
    this.folder = config.dataDir();
    this.commit = Commit.running(config);
    this.startedAt = database.clock().instant();
  }

  /**
   * How the app is.
   *
   * @param commit the version of the code; empty where nothing tells it
   * @param unsentMails mails that no server has taken so far, or -1 while that cannot be read
   */
  public record Report(
      Optional<String> commit,
      Instant startedAt,
      Store database,
      Look scheduler,
      Disk disk,
      long unsentMails) {
    /** Whether nothing keeps it from going on. */
    public boolean ok() {
      return database.ok() && scheduler.ok() && disk.ok();
    }
  }

  /**
   * The database.
   *
   * @param ok whether it can be read, and has taken the last change
   * @param bytes the size of its file
   * @param logBytes the size of what is written but not yet copied into that file
   */
  public record Store(boolean ok, long bytes, long logBytes) {}

  /**
   * The scheduler.
   *
   * @param lastLook when it last looked for what is due; empty while it has not been started
   * @param overdue how long the schedule that waits longest has been due
   */
  public record Look(boolean ok, Optional<Instant> lastLook, Duration overdue) {}

  /** The disk on which the data lies. */
  public record Disk(boolean ok, long freeBytes) {
    /** One with so much room left. */
    static Disk with(long freeBytes) {
      return new Disk(freeBytes >= LEAST_FREE, freeBytes);
    }
  }

  /** Looks at everything now. */
  public Report look() {
    long unsent = unsent();
    boolean readable = unsent >= 0;
    // What a database without its file is told is lost with the process.
    boolean kept = Files.exists(folder.resolve("app.db"));
    // A quota, or a disk that went read-only after a fault, leaves room that nobody can have.
    boolean ok = readable && kept && database.takesChanges();
    Store store = new Store(ok, size("app.db"), size("app.db-wal"));
    return new Report(commit, startedAt, store, scheduler(readable), disk(), unsent);
  }

  /** Read from a table: what needs none is answered by a database that is not there any more. */
  private long unsent() {
    try {
      return outbox.unsent();
    } catch (RuntimeException e) {
      LOG.error("The database cannot be read", e);
      return -1;
    }
  }

  private Look scheduler(boolean readable) {
    Optional<Instant> last = scheduling.lastLook();
    Instant now = database.clock().instant();
    boolean ok = last.filter(look -> look.plus(LONGEST_SILENCE).isBefore(now)).isEmpty();
    return new Look(ok, last, readable ? scheduling.overdue() : Duration.ZERO);
  }

  private Disk disk() {
    try {
      return Disk.with(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      LOG.error("The data folder cannot be looked at: {}", e.toString());
      return Disk.with(0);
    }
  }

  private long size(String file) {
    try {
      return Files.size(folder.resolve(file));
    } catch (IOException e) {
      return 0; // the log comes and goes
    }
  }
}
