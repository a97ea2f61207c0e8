package dev.offshoot.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An app whose data lies on a small disk of its own, which somebody fills to the last byte. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FullDiskAppTest {
  private static final String CUSTOMERS = "/api/models/customer";
  private static final String NOTES = "x".repeat(50_000);
  private static final byte[] SCAN = new byte[300_000];

  /** More than what health takes for too little, and little enough to be filled at once. */
  private static final String SIZE = "160m";

  private static final String ON_A_SMALL_DISK =
      "mount -t tmpfs -o size=%s small \"$DATA_DIR\" && exec \"$0\"".formatted(SIZE);

  @TempDir private static Path folder;
  private static Path data;
  private static ScriptRun app;
  private static AppCaller admin;

  @BeforeAll
  static void start() throws Exception {
    data = Files.createDirectory(folder.resolve("data"));
    PackedApp packed = PackedApp.in(Files.createDirectory(folder.resolve("app")));
    ProcessBuilder command = ScriptRun.command(packed, data);
    command.command("unshare", "-rm", "sh", "-c", "mount -t tmpfs none \"$DATA_DIR\"");
    assumeTrue(command.start().waitFor() == 0, "whoever runs this may not mount a disk");
    command.command("unshare", "-rm", "sh", "-c", ON_A_SMALL_DISK, packed.script().toString());
    app = new ScriptRun(command);
    admin = AppCaller.first(app);
  }

  @AfterAll
  static void stop() {
    if (app != null) {
      app.close();
    }
  }

  @Test
  void records_uploads_and_health_say_503_while_the_disk_is_full_and_all_is_well_afterwards()
      throws Exception {
    String customer = id(created(admin.post(CUSTOMERS, customer("before"))));
    String invoice = id(created(admin.post("/api/models/invoice", invoice("1", customer))));
    String scan = "/api/models/invoice/" + invoice + "/files/scan";
    assertThat(admin.get("/api/health").statusCode()).isEqualTo(200);

    Path filler = fill();

    HttpResponse<String> health = admin.get("/api/health");
    assertThat(health.statusCode()).as(health.body()).isEqualTo(503);
    assertThat(AppCaller.parsed(admin.get("/api/health/report")).at("/disk/status").asText())
        .isEqualTo("failing");
    // Programs retry by status and header; that a file or a row has found no room is one to them.
    assertThat(refused(firstRefusal())).contains("nothing was changed");
    assertThat(refused(admin.upload(scan, "", "file", SCAN))).contains("disk of this app is full");
    String page = refused(admin.upload("/models/invoice/new", form("2", customer), "scan", SCAN));
    assertThat(page).contains("<html", "disk of this app is full");
    assertThat(admin.get(CUSTOMERS + "?name=before").body()).contains("\"total\":1");
    assertThat(admin.get(scan).statusCode()).isEqualTo(404);

    Files.delete(filler);

    created(admin.post(CUSTOMERS, customer("afterwards")));
    created(admin.upload(scan, "", "file", SCAN));
    assertThat(admin.upload("/models/invoice/new", form("2", customer), "scan", SCAN).statusCode())
        .isEqualTo(303);
    assertThat(admin.get("/api/health").statusCode()).isEqualTo(200);
    try (Stream<Path> files = Files.list(app.seen(data).resolve("files"))) {
      assertThat(files).as("of the refused nothing is left").hasSize(2);
    }
  }

  /** What is in the log's file already is written over, so the first changes may find room. */
  private static HttpResponse<String> firstRefusal() throws IOException, InterruptedException {
    for (int i = 0; i < 200; i++) {
      HttpResponse<String> answer = admin.post(CUSTOMERS, customer("too late " + i));
      if (answer.statusCode() != 201) {
        return answer;
      }
    }
    throw new AssertionError("A full disk takes everything.");
  }

  private static Path fill() throws IOException {
    Path filler = app.seen(data).resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (int size = 1 << 20; size > 0; size /= 2) {
        writeAll(out, new byte[size]);
      }
    }
    return filler;
  }

  private static void writeAll(OutputStream out, byte[] piece) {
    try {
      while (true) {
        out.write(piece);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static String refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    return answer.body();
  }

  private static HttpResponse<String> created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static String id(HttpResponse<String> created) throws IOException {
    return AppCaller.parsed(created).get("id").asText();
  }

  private static Map<String, String> customer(String name) {
    return Map.of("name", name, "notes", NOTES);
  }

  private static Map<String, ?> invoice(String number, String customer) {
    return Map.of("number", number, "customer", customer, "total", 10);
  }

  private static String form(String number, String customer) {
    StringBuilder form = new StringBuilder();
    Map.of(
            "number",
            number,
            "customer",
            customer,
            "total",
            "10.00",
            "status",
            "draft",
            "reminders",
            "0")
        .forEach((name, value) ->
            form.append(
                "--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(name, value)));
    return form.toString();
  }
}
