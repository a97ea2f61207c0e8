package app.gardenclubtoolrental.platform.db;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database's tables up to date when the app starts. */
public final class Migrations {
  private Migrations() {}

  /** Runs the scripts in {@code db/migration} that this database has not seen. */
  public static void run(Database database) {
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .configuration(Map.of("flyway.cleanDisabled", "true"))
          .dataSource(database.dataSource())
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseFailure(
          "The database could not be brought up to date: " + e.getMessage(), e);
    }
  }
}
