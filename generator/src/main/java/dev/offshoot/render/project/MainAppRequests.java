package dev.offshoot.render.project;

import java.util.List;
import java.util.stream.Stream;

/** What an app asks of its main app, and tells it. */
final class MainAppRequests {
  private static final String PLACE = "/api/agents/{DOCUMENT_ID}/";
  private static final String SETTINGS =
      "{\"name\": …, \"avatar\": …, \"theme\": {\"colour\": \"#rrggbb\"}, \"validUntil\": …}";
  private static final String CREDENTIALS =
      "{\"integrations\": {\"stripe\": {\"settings\": {\"token\": …}, \"expiresAt\": …}},"
          + " \"validUntil\": …}";
  private static final String EXECUTIONS =
      "{\"executions\": [{\"id\": …, \"actionId\": …, \"status\": …, \"startedAt\": …,"
          + " \"errorMessage\": …, …}]}";

  private MainAppRequests() {}

  /** One row for each request. */
  static List<List<String>> rows(Wording wording) {
    return Stream.of(
            new String[] {"GET", "settings", SETTINGS},
            new String[] {"GET", "credentials", CREDENTIALS},
            new String[] {"POST", "executions", EXECUTIONS})
        .map(it ->
            List.of(
                "`" + it[0] + " " + PLACE + it[1] + "`",
                "`" + it[2] + "`",
                wording.say("mainApp." + it[1])))
        .toList();
  }
}
