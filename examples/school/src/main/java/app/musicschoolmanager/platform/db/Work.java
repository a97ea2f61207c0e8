package app.musicschoolmanager.platform.db;

import java.sql.SQLException;

/** Something to do with the database. */
@FunctionalInterface
public interface Work<T> {
  T run(Sql sql) throws SQLException;
}
