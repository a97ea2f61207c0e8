package dev.offshoot.spec.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that mean something already, all in lower case. */
final class ReservedNames {
  /** Classes of Java and of every generated app. */
  private static final Set<String> CLASSES = read("reserved-class-names.txt");

  private static final Set<String> DEVICES =
      Stream.concat(
              Stream.of("con", "prn", "aux", "nul"),
              Stream.of("com", "lpt")
                  .flatMap(port -> Stream.iterate(1, n -> n < 10, n -> n + 1).map(n -> port + n)))
          .collect(Collectors.toSet());

  /** Tables of the platform and of the libraries it keeps its state with. */
  private static final Set<String> TABLES =
      words(
          "access_token action_execution_log app_user audit_log change_log"
              + " chat_conversation chat_message connection connection_setting credential"
              + " deleted_batch deleted_record file flyway_schema_history incoming_delivery"
              + " incoming_hook integration_credential login_attempt main_app_exchange"
              + " main_app_report number_series once_key outbound_call outgoing_hook"
              + " outgoing_mail outgoing_message password_reset"
              + " schedule_execution schedule_state scheduled_tasks schema_stamp session"
              + " setting setup_code sign_in_count stored_file user_invitation");

  private static final Set<String> OBJECT_METHODS =
      words("clone equals finalize getclass hashcode notify notifyall tostring wait");

  /** What a record, a draft or a list of records is asked for beside its fields. */
  private static final Set<String> FIELDS =
      words("draft limit of orderby page rowid oid search values class entry");

  private static final Set<String> COLUMNS =
      words("id owner_id version created_at updated_at record_id user_id");

  /** What an action asks its context for beside models and integrations. */
  private static final Set<String> ACCESSORS =
      words(
          "administrators all caller context emailof everybody input log money nameof now text"
              + " today together zone");

  /** Whose settings would be the app's own, such as APP_URL or DATABASE_URL. */
  private static final Set<String> SETTINGS =
      words(
          "agent app assistant chat cron data database db document java jvm llm main main_app"
              + " maven path port host render_external session");

  /** Words that stand where the name of an action or a schedule may stand. */
  private static final Set<String> ADDRESSES = words("all trigger-action trigger-schedule");

  private ReservedNames() {}

  static boolean isClass(String name) {
    return CLASSES.contains(lower(name));
  }

  /** Whether Windows takes it for a device whatever its ending. */
  static boolean isDeviceName(String name) {
    return DEVICES.contains(lower(name));
  }

  static boolean isTable(String table) {
    return TABLES.contains(table) || table.startsWith("sqlite_") || table.startsWith("pg_");
  }

  static boolean isObjectMethod(String name) {
    return OBJECT_METHODS.contains(lower(name));
  }

  static boolean isField(String name) {
    return FIELDS.contains(lower(name));
  }

  static boolean isColumn(String column) {
    return COLUMNS.contains(column);
  }

  static boolean isAccessor(String name) {
    return ACCESSORS.contains(lower(name)) || isObjectMethod(name);
  }

  static boolean isSetting(String prefix) {
    return SETTINGS.contains(lower(prefix));
  }

  static boolean isAddress(String kebab) {
    return ADDRESSES.contains(kebab);
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Set<String> read(String resource) {
    try (InputStream in = ReservedNames.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .map(ReservedNames::lower)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read.", e);
    }
  }
}
