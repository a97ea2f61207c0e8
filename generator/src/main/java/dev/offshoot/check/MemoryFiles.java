package dev.offshoot.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The compiler's view of files: jars from disk, everything of the app from memory, and nothing of
 * ours. It is a StandardJavaFileManager because {@code --release} insists on one.
 */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
    implements StandardJavaFileManager {

  private final Map<String, List<Klass>> known = new TreeMap<>();
  private final Map<String, Klass> written = new TreeMap<>();

  MemoryFiles(StandardJavaFileManager disk, Map<String, byte[]> classes) {
    super(disk);
    classes.forEach((name, bytes) ->
        known.computeIfAbsent(packageOf(name), p -> new ArrayList<>()).add(new Klass(name, bytes)));
  }

  /** What javac wrote, by class name. */
  Map<String, byte[]> written() {
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach((name, klass) -> classes.put(name, klass.bytes()));
    return classes;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    if (location != StandardLocation.CLASS_PATH) {
      return super.list(location, packageName, kinds, recurse);
    }
    List<JavaFileObject> found = new ArrayList<>();
    if (!isOurs(packageName)) {
      super.list(location, packageName, Set.of(Kind.CLASS), recurse).forEach(found::add);
    }
    if (kinds.contains(Kind.CLASS)) {
      found.addAll(known.getOrDefault(packageName, List.of()));
    }
    return found;
  }

  private static boolean isOurs(String packageName) {
    return RunningClassPath.OWN_PACKAGES.stream()
        .anyMatch(own -> packageName.equals(own) || packageName.startsWith(own + "."));
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Klass klass ? klass.name : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a instanceof SimpleJavaFileObject || b instanceof SimpleJavaFileObject
        ? a.equals(b)
        : super.isSameFile(a, b);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    var klass = new Klass(className, new byte[0]);
    written.put(className, klass);
    return klass;
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> files) {
    return fileManager.getJavaFileObjectsFromFiles(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
    return fileManager.getJavaFileObjects(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return fileManager.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return fileManager.getJavaFileObjects(names);
  }

  @Override
  public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
    fileManager.setLocation(location, files);
  }

  @Override
  public Iterable<? extends File> getLocation(Location location) {
    return fileManager.getLocation(location);
  }

  @Override
  public void setLocationFromPaths(Location location, Collection<? extends Path> paths)
      throws IOException {
    fileManager.setLocationFromPaths(location, paths);
  }

  @Override
  public Iterable<? extends Path> getLocationAsPaths(Location location) {
    return fileManager.getLocationAsPaths(location);
  }

  /** The disk's manager is kept for the next compilation, so closing does nothing. */
  @Override
  public void close() {}

  /** A class in memory, to read or to write. */
  private static final class Klass extends SimpleJavaFileObject {
    private final String name;
    private byte[] bytes;

    Klass(String name, byte[] bytes) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          bytes = toByteArray();
        }
      };
    }
  }

  /** A source text in memory, remembering the path it has in the tree. */
  static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String relative, String text) {
      super(URI.create("memory:///" + relative), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    String path() {
      return path;
    }

    /** The text of a line, 1 being the first. */
    String line(long number) {
      return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }

    String text() {
      return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
