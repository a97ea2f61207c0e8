package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.db.Database;

/**
 * What the library has picked to wake in some process. Of one that is gone it would hear nothing
 * for half an hour before it lets another wake the schedule.
 */
record Picks(Database database) {

  /** Lets go of what was picked in processes that are gone. */
  void release() {
    String picked =
        "select distinct picked_by as process from scheduled_tasks where picked_by is not null";
    for (String process : database.gone(picked)) {
      database.write(sql ->
          sql.execute(
              """
              update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,
                version = version + 1
              where picked_by = ?\
              """,
              process));
    }
  }
}
