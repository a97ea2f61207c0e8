package dev.offshoot.check;

import dev.offshoot.check.Inspection.Place;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;

/** Walks one class of an action: what it extends, holds and declares. */
final class ClassInspector extends ClassVisitor {
  private static final Set<String> SUPERCLASSES =
      Set.of(
          "java/lang/Object",
          "java/lang/Record",
          "java/lang/Enum",
          "java/lang/Exception",
          "java/lang/RuntimeException");

  private final Inspection inspection;
  private Place place = new Place("", "", 0);

  ClassInspector(Inspection inspection) {
    super(Opcodes.ASM9);
    this.inspection = inspection;
  }

  @Override
  public void visit(
      int version, int access, String name, String sig, String superName, String[] interfaces) {
    place = new Place(name.replace('/', '.'), "", 0);
    inspection.internalName(superName, place);
    for (String implemented : interfaces) {
      inspection.internalName(implemented, place);
    }
    boolean ownSuper = superName != null && superName.startsWith(outermost(name));
    if (superName != null && !ownSuper && !SUPERCLASSES.contains(superName)) {
      inspection.refuse(
          "forbidden-superclass",
          place,
          "An action may not extend " + superName.replace('/', '.'),
          "a record, an interface, or composition");
    }
  }

  private static String outermost(String name) {
    return name.indexOf('$') < 0 ? name + "$" : name.substring(0, name.indexOf('$') + 1);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    inspection.descriptor(descriptor, place);
    return null;
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(String name, String descriptor, String sig) {
    inspection.descriptor(descriptor, place);
    return null;
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    Place field = new Place(place.className(), name, 0);
    inspection.descriptor(descriptor, field);
    boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
    if (isStatic && (access & Opcodes.ACC_FINAL) == 0) {
      inspection.refuse(
          "shared-state",
          field,
          "A static field that changes is shared by all users of the app",
          "a local variable, or a record of a model");
    }
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    Place method = new Place(place.className(), name, 0);
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      inspection.refuse("native-method", method, "An action may not be native", "plain Java");
    }
    if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      inspection.refuse(
          "lock", method, "An action may not lock", "nothing: each run has its own data");
    }
    if (name.equals("finalize") && Type.getArgumentTypes(descriptor).length == 0) {
      inspection.refuse(
          "forbidden-member", method, "An action may not declare finalize", "nothing to clean up");
    }
    inspection.descriptor(descriptor, method);
    for (String thrown : exceptions == null ? new String[0] : exceptions) {
      inspection.internalName(thrown, method);
    }
    return new MethodInspector(inspection, method);
  }
}
