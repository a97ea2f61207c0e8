package app.gardentoollending.platform.schedule;

import app.gardentoollending.platform.db.Database;
import java.util.List;

/**
 * What the library has picked to wake in some process. Of one that is gone it would hear nothing
 * for half an hour before it lets another wake the schedule.
 */
record Picks(Database database) {

  /** Lets go of what was picked in processes that are gone. */
  void release() {
    List<String> processes =
        database.read(sql ->
            sql
                .query("select distinct picked_by from scheduled_tasks where picked_by is not null")
                .stream()
                .map(row -> row.text("picked_by"))
                .toList());
    for (String process : database.presence().gone(processes)) {
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
