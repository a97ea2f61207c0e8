package dev.offshoot.boot;

import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.RunningClassPath;
import dev.offshoot.render.Renderer;
import dev.offshoot.render.SourceTree;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** An app in a folder as its own build leaves it, so that its own start script can start it. */
final class PackedApp {
  /** Its name, which stands in a class of it. */
  static final String NAME = "Invoices";

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_700_000_000_000L);
  private static final String RESOURCES = "src/main/resources/";

  /** Compiled once for all that are packed: it takes longer than whatever they are tried with. */
  private static final Sample SAMPLE = Sample.compiledNow();

  private final Path folder;
  private final Map<String, byte[]> entries = new TreeMap<>();

  private PackedApp(Path folder) {
    this.folder = folder;
  }

  /** The app as it is rendered. */
  private record Sample(SourceTree tree, Compiled compiled) {
    static Sample compiledNow() {
      try (InputStream json = Renderer.class.getResourceAsStream("sample.json")) {
        String document = new String(json.readAllBytes(), StandardCharsets.UTF_8);
        SourceTree tree = new Renderer().render(AgentSpecJson.read(document));
        return new Sample(tree, new Compiler().compile(tree));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static PackedApp in(Path folder) throws IOException {
    PackedApp app = new PackedApp(folder);
    SourceTree tree = SAMPLE.tree();
    SAMPLE
        .compiled()
        .classes()
        .forEach((name, bytes) -> app.entries.put(name.replace('.', '/') + ".class", bytes));
    tree.under(RESOURCES)
        .files()
        .forEach(file -> app.entries.put(file.path().substring(RESOURCES.length()), file.bytes()));
    Files.createDirectories(app.target().resolve("lib"));
    // Nothing here is newer than the jar, so the script has nothing to build.
    Files.setLastModifiedTime(Files.createFile(folder.resolve("pom.xml")), LONG_AGO);
    Files.setLastModifiedTime(Files.createDirectory(folder.resolve("src")), LONG_AGO);
    Files.write(app.script(), tree.find("run").orElseThrow().bytes());
    app.script().toFile().setExecutable(true);
    app.pack(NAME);
    return app;
  }

  Path target() {
    return folder.resolve("target");
  }

  Path script() {
    return folder.resolve("run");
  }

  private Path jar() {
    return target().resolve("app.jar");
  }

  /** Packs the app under a name of the same length; the jar never differs in size or time. */
  void pack(String name) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "com.example.app.App");
    main.put(Attributes.Name.CLASS_PATH, libraries());
    main.putValue("Enable-Native-Access", "ALL-UNNAMED");
    Path fresh = target().resolve("fresh");
    try (OutputStream file = Files.newOutputStream(fresh);
        JarOutputStream jar = new JarOutputStream(file)) {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      manifest.write(head);
      store(jar, JarFile.MANIFEST_NAME, head.toByteArray());
      for (String each : List.of("db/migration/", "public/")) {
        store(jar, each, new byte[0]);
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        store(jar, entry.getKey(), named(entry.getKey(), entry.getValue(), name));
      }
    }
    Files.setLastModifiedTime(fresh, LONG_AGO);
    Files.move(fresh, jar(), StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] named(String entry, byte[] bytes, String name) {
    if (!entry.equals("com/example/app/App.class")) {
      return bytes;
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace(NAME, name).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void store(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    JarEntry entry = new JarEntry(name);
    entry.setMethod(ZipEntry.STORED); // compressed, another name might be of another size
    entry.setLastModifiedTime(LONG_AGO);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    jar.putNextEntry(entry);
    jar.write(bytes);
  }

  private String libraries() throws IOException {
    StringJoiner names = new StringJoiner(" ");
    for (Path library : RunningClassPath.libraries()) {
      if (Files.isRegularFile(library)) {
        Path copy = target().resolve("lib").resolve(library.getFileName().toString());
        if (!Files.exists(copy)) {
          Files.copy(library, copy);
          Files.setLastModifiedTime(copy, LONG_AGO);
        }
        names.add("lib/" + copy.getFileName());
      }
    }
    Files.setLastModifiedTime(target().resolve("lib"), LONG_AGO);
    return names.toString();
  }
}
