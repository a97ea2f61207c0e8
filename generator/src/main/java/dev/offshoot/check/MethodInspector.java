package dev.offshoot.check;

import dev.offshoot.check.Inspection.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Walks the instructions of one method of an action. */
final class MethodInspector extends MethodVisitor {
  /**
   * The only computations of call sites that are let through: lambdas, string concatenation, the
   * methods of records, pattern switches. What they are given is checked all the same.
   */
  private static final Set<String> BOOTSTRAPS =
      Set.of(
          "java/lang/invoke/LambdaMetafactory.metafactory",
          "java/lang/invoke/LambdaMetafactory.altMetafactory",
          "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
          "java/lang/runtime/ObjectMethods.bootstrap",
          "java/lang/runtime/SwitchBootstraps.typeSwitch",
          "java/lang/runtime/SwitchBootstraps.enumSwitch");

  private static final Set<String> CATCH_ALL = Set.of("java/lang/Throwable", "java/lang/Error");

  private final Inspection inspection;
  private final Map<Label, String> handlers = new HashMap<>();
  private Place place;
  private Place catching;

  MethodInspector(Inspection inspection, Place method) {
    super(Opcodes.ASM9);
    this.inspection = inspection;
    this.place = new Place(method.className(), readable(method.member()), 0);
  }

  /** {@code lambda$run$0} is part of {@code run}, as its author sees it. */
  private static String readable(String method) {
    String[] parts = method.split("\\$");
    return method.startsWith("lambda$") && parts.length > 2 ? parts[1] : method;
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    place = new Place(place.className(), place.member(), line);
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    if (type != null) {
      handlers.put(handler, type);
    }
  }

  @Override
  public void visitLabel(Label label) {
    String caught = handlers.get(label);
    if (CATCH_ALL.contains(String.valueOf(caught))) {
      catching = place;
    } else {
      inspection.internalName(caught, place);
    }
  }

  /**
   * A handler for every Throwable may only translate it and throw, as javac's own for record
   * patterns do. Any other could swallow what stops an action at its deadline.
   */
  private void leavesHandler(boolean throwing) {
    if (catching != null && !throwing) {
      inspection.refuse(
          "catch-all",
          new Place(place.className(), place.member(), Math.max(catching.line(), place.line())),
          "An action may not catch Throwable or Error, which also stop it at its deadline",
          "catch (Exception e), or a narrower one; no try-with-resources");
    }
    catching = null;
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.ATHROW) {
      leavesHandler(true);
    } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      leavesHandler(false);
    } else if (opcode == Opcodes.MONITORENTER) {
      inspection.refuse(
          "lock", place, "An action may not lock", "nothing: each run has its own data");
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    leavesHandler(false);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
    leavesHandler(false);
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    leavesHandler(false);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    inspection.internalName(type, place);
    if (opcode == Opcodes.NEW && place.member().equals("<clinit>")) {
      noSharedState(type);
    }
  }

  private void noSharedState(String type) {
    if (type.startsWith("java/util/") || type.equals("java/lang/StringBuilder")) {
      inspection.refuse(
          "shared-state",
          place,
          "A static " + type.replace('/', '.') + " is shared by all users of the app",
          "List.of, Set.of or Map.of for constants, else a local variable");
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    inspection.member(owner, name, descriptor, place);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    inspection.member(owner, name, descriptor, place);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    if (!BOOTSTRAPS.contains(bootstrap.getOwner() + "." + bootstrap.getName())) {
      inspection.refuse(
          "call-site",
          place,
          "An action may not compute call sites by " + bootstrap.getOwner().replace('/', '.'),
          "direct calls, lambdas and method references");
    }
    inspection.descriptor(descriptor, place);
    for (Object argument : arguments) {
      inspection.constant(argument, place);
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    inspection.constant(value, place);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    inspection.descriptor(descriptor, place);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    inspection.descriptor(descriptor, place);
    return null;
  }
}
