package dev.offshoot.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a compilation gave.
 *
 * @param classes class name ({@code com.acme.Invoice$Status}) to bytes; empty if there are errors
 * @param findings errors and warnings of javac
 */
public record Compiled(Map<String, byte[]> classes, List<Finding> findings) {

  public Compiled {
    classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    findings = List.copyOf(findings);
  }

  /** Whether javac had nothing to say. */
  public boolean clean() {
    return findings.isEmpty();
  }

  /** These classes and the other's over them, with the findings of both. */
  public Compiled plus(Compiled other) {
    var all = new TreeMap<>(classes);
    all.putAll(other.classes);
    var said = new ArrayList<>(findings);
    said.addAll(other.findings);
    return new Compiled(all, said);
  }

  /** The class of this name and those nested in it. */
  public Map<String, byte[]> classesOf(String className) {
    return matching(name -> name.equals(className) || name.startsWith(className + "$"));
  }

  /** The classes of this package, without its subpackages. */
  public Map<String, byte[]> classesIn(String packageName) {
    return matching(name ->
        name.startsWith(packageName + ".") && name.indexOf('.', packageName.length() + 1) < 0);
  }

  private Map<String, byte[]> matching(Predicate<String> wanted) {
    var found = new TreeMap<>(classes);
    found.keySet().removeIf(wanted.negate());
    return found;
  }
}
