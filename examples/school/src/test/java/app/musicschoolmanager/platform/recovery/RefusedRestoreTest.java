package app.musicschoolmanager.platform.recovery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.recovery.Commands.Said;
import app.musicschoolmanager.platform.recovery.Manifest.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is not restored, and what then is left of it: nothing. */
@Timeout(60)
class RefusedRestoreTest {
  private static final String CONTENT = "the content of a file";

  private static Scratch scratch;
  private static Path folder;
  private static TestApp app;
  private static Path archive;
  private static String file;

  @BeforeAll
  static void backUp() {
    scratch = Scratch.open();
    folder = scratch.folder();
    app = TestApp.start(AppDefinition.named("Test").build());
    var files = app.services().records().files();
    var stored = files.receive(new ByteArrayInputStream(CONTENT.getBytes(UTF_8)), "a.txt");
    app.database()
        .write(sql -> {
          files.keep(sql, stored, null);
          return stored;
        });
    file = Manifest.FILES + stored.id();
    archive = folder.resolve("backup.zip");
    Commands.of(app).run("backup", archive).expect(0);
  }

  @AfterAll
  static void stop() {
    app.close();
    scratch.close();
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(archive);
    }
  }

  /** Refused, with a reason, and without anything left. */
  private static void refused(Commands commands, Path from, String... why) throws IOException {
    Path data = folder.resolve("data");
    Said said = commands.in(data).run("restore", from).expect(69);
    assertThat(said.err()).contains(why).doesNotContain("Exception");
    if (Files.exists(data)) {
      assertThat(data).isEmptyDirectory();
      Files.delete(data);
    }
    if (!from.equals(archive)) {
      Files.delete(from);
    }
  }

  private static Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static Path written(Map<String, byte[]> entries) throws IOException {
    Path other = folder.resolve("other.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return other;
  }

  /** With another manifest, which is sealed as if the app had made it. */
  private static Path sealed(Map<String, byte[]> entries, Manifest manifest) throws IOException {
    entries.put(Manifest.NAME, manifest.json());
    Seal seal = new Seal(app.services().config().dataKey());
    entries.put(Manifest.SEAL, seal.over(manifest.json()));
    return written(entries);
  }

  private static Manifest manifest() throws IOException {
    return Manifest.of(entries().get(Manifest.NAME));
  }

  private static Manifest with(Map<String, Part> parts) throws IOException {
    Manifest of = manifest();
    return new Manifest(of.format(), of.app(), of.madeAt(), of.key(), of.scripts(), parts);
  }

  @Test
  void nothing_is_written_into_a_folder_that_holds_something() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path mine = Files.writeString(data.resolve("app.db-wal"), "mine");
    Said said = Commands.of(app).in(data).run("restore", archive).expect(69);
    assertThat(said.err()).contains("not empty", "app.db-wal", "move the folder away");
    assertThat(data).isDirectoryContaining(mine::equals).isDirectoryNotContaining("glob:**files");
    assertThat(mine).hasContent("mine");
    Files.delete(mine);
    Files.delete(data);
    said = Commands.of(app).run("restore", archive).expect(69);
    assertThat(said.err()).contains("not empty", "app.db");
    assertThat(app.anonymous().get("/api/health").status()).isEqualTo(200);
  }

  @Test
  void an_archive_that_is_damaged_or_cut_off_is_refused() throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    byte[] damaged = bytes.clone();
    damaged[new String(bytes, ISO_8859_1).indexOf(CONTENT)] ^= 0x20;
    refused(
        Commands.of(app), Files.write(folder.resolve("other.zip"), damaged), file, "is damaged");
    Path half = Files.write(folder.resolve("other.zip"), Arrays.copyOf(bytes, bytes.length / 2));
    refused(Commands.of(app), half, "is damaged");
  }

  @Test
  void what_somebody_else_has_put_into_an_archive_is_not_restored() throws IOException {
    Map<String, byte[]> entries = entries();
    entries.put(file, "another content of it".getBytes(UTF_8));
    refused(Commands.of(app), written(entries), "is damaged", file);
    String manifest = new String(entries.get(Manifest.NAME), UTF_8);
    entries.put(Manifest.NAME, manifest.replace("\"Test\"", "\"Best\"").getBytes(UTF_8));
    refused(Commands.of(app), written(entries), "its manifest is not as it was written");
  }

  @Test
  void an_archive_in_which_a_file_is_missing_or_too_much_is_refused() throws IOException {
    Map<String, byte[]> entries = entries();
    entries.remove(file);
    refused(Commands.of(app), written(entries), "does not hold what its manifest says");
    entries = entries();
    entries.put("more", new byte[1]);
    refused(Commands.of(app), written(entries), "does not hold what its manifest says");
  }

  @Test
  void no_name_leads_out_of_the_data_folder() throws IOException {
    for (String name : List.of("../out", "files/../../out", "/tmp/out", "files/out", "run")) {
      Map<String, byte[]> entries = entries();
      Map<String, Part> parts = new LinkedHashMap<>(manifest().parts());
      entries.put(name, CONTENT.getBytes(UTF_8));
      parts.put(name, parts.get(file));
      refused(Commands.of(app), sealed(entries, with(parts)), "holds what no back-up holds");
    }
  }

  @Test
  void a_part_that_grows_beyond_its_size_is_not_unpacked_any_further() throws IOException {
    Map<String, byte[]> entries = entries();
    Map<String, Part> parts = new LinkedHashMap<>(manifest().parts());
    String bomb = Manifest.FILES + Ids.next();
    entries.put(bomb, new byte[50_000_000]);
    parts.put(bomb, new Part(10, "no matter"));
    refused(Commands.of(app), sealed(entries, with(parts)), bomb + " is not as it was written");
    parts.put(bomb, new Part(1L << 60, "no matter"));
    refused(Commands.of(app), sealed(entries, with(parts)), "Make room first");
  }

  @Test
  void another_key_is_told_before_anything_is_unpacked() throws IOException {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    refused(Commands.of(app).with("DATA_KEY", key), archive, "another DATA_KEY", "Set DATA_KEY");
  }

  @Test
  void a_back_up_of_a_newer_version_is_left_to_that() throws IOException {
    Manifest of = manifest();
    List<String> scripts = new ArrayList<>(of.scripts());
    scripts.add("V099__later.sql");
    Manifest later =
        new Manifest(of.format(), of.app(), of.madeAt(), of.key(), scripts, of.parts());
    refused(Commands.of(app), sealed(entries(), later), "newer version", "V099__later.sql");
    Manifest next =
        new Manifest(of.format() + 1, of.app(), of.madeAt(), of.key(), of.scripts(), of.parts());
    refused(Commands.of(app), sealed(entries(), next), "newer version");
  }

  @Test
  void nothing_is_restored_while_the_app_runs() throws IOException {
    try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String number = String.valueOf(port.getLocalPort());
      refused(Commands.of(app).with("PORT", number), archive, "the app seems to run", "Stop it");
    }
  }

  @Test
  void a_back_up_takes_no_others_place_unless_it_is_told_to() throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    Said said = Commands.of(app).run("backup", archive).expect(69);
    assertThat(said.err()).contains("is there already", "--force");
    assertThat(archive).hasBinaryContent(bytes);
    Commands.of(app).run("backup", archive, "--force").expect(0);
    Commands.of(app).in(folder.resolve("data")).run("backup", folder.resolve("x")).expect(69);
    assertThat(Commands.of(app).run("backup", folder).expect(69).err()).contains("is a folder");
    assertThat(Commands.of(app).run("backup").expect(64).err()).contains("./run restore FILE");
    assertThat(Commands.of(app).run("destroy", archive).expect(64).out()).isEmpty();
  }
}
