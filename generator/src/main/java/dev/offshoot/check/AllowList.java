package dev.offshoot.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * Judges what the code of an action may touch, on its bytecode: that is what will run, with unicode
 * escapes, static imports, method references and inheritance already resolved.
 */
public final class AllowList {
  private final AllowedClasses classes;
  private final AllowedMembers members;

  private AllowList(String appPackage) {
    classes = new AllowedClasses(appPackage);
    members = new AllowedMembers(appPackage);
  }

  /** The rules for actions of the app with this package. */
  public static AllowList forApp(String packageName) {
    return new AllowList(packageName);
  }

  /**
   * Checks the classes of actions, class name to bytes, as {@link Compiled#classesOf} gives them. A
   * class may always use those nested in the same outermost class.
   */
  public List<Finding> check(Map<String, byte[]> actionClasses) {
    Set<Finding> findings = new LinkedHashSet<>();
    actionClasses.forEach((name, bytes) -> {
      String outermost = outermost(name);
      var inspection =
          new Inspection(
              candidate ->
                  candidate.equals(outermost)
                      || candidate.startsWith(outermost + "$")
                      || classes.allows(candidate),
              classes,
              members,
              findings::add);
      new ClassReader(bytes).accept(new ClassInspector(inspection), ClassReader.SKIP_FRAMES);
    });
    return List.copyOf(findings);
  }

  private static String outermost(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }
}
