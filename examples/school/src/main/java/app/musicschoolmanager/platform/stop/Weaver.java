package app.musicschoolmanager.platform.stop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes code heed {@link StoppableThread#tick()}: as each of its methods begins, and before each
 * jump back. A step of the app's build, which does it to the classes that the owner's actions
 * consist of and work with; nothing is woven while the app runs.
 */
public final class Weaver {
  private static final String OWNER = Type.getInternalName(StoppableThread.class);
  private static final String PLATFORM = OWNER.substring(0, OWNER.indexOf("/stop/StoppableThread"));

  private Weaver() {}

  /** Weaves the app's classes in this folder, those of the platform left aside. */
  public static void main(String... arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    Path platform = classes.resolve(PLATFORM);
    List<Path> owned;
    try (Stream<Path> files = Files.walk(platform.getParent())) {
      owned =
          files
              .filter(file -> file.toString().endsWith(".class") && !file.startsWith(platform))
              .toList();
    }
    for (Path file : owned) {
      byte[] compiled = Files.readAllBytes(file);
      byte[] woven = weave(compiled);
      if (woven != compiled) {
        replace(file, woven);
      }
    }
  }

  /** Whoever ends the build meanwhile finds the one class or the other. */
  private static void replace(Path file, byte[] woven) throws IOException {
    Path whole = Files.write(file.resolveSibling(file.getFileName() + ".woven"), woven);
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A class that heeds it; the same one if it does already, or has no code. */
  static byte[] weave(byte[] compiled) {
    ClassReader reader = new ClassReader(compiled);
    // Nothing is put on the stack, and no way leads anywhere else: both stay as they were.
    ClassWriter writer = new ClassWriter(reader, 0);
    WovenClass woven = new WovenClass(writer);
    reader.accept(woven, 0);
    return woven.wasBefore ? compiled : writer.toByteArray();
  }

  private static final class WovenClass extends ClassVisitor {
    private boolean wasBefore;

    WovenClass(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new WovenMethod(
          this, super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private static final class WovenMethod extends MethodVisitor {
    private final WovenClass inside;
    private final Set<Label> passed = new HashSet<>();

    WovenMethod(WovenClass inside, MethodVisitor next) {
      super(Opcodes.ASM9, next);
      this.inside = inside;
    }

    private void tick() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, "tick", "()V", false);
    }

    private void tickIfBack(Label... targets) {
      if (Stream.of(targets).anyMatch(passed::contains)) {
        tick();
      }
    }

    @Override
    public void visitCode() {
      super.visitCode();
      tick();
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
      tickIfBack(target);
      super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... targets) {
      tickIfBack(otherwise);
      tickIfBack(targets);
      super.visitTableSwitchInsn(least, most, otherwise, targets);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
      tickIfBack(otherwise);
      tickIfBack(targets);
      super.visitLookupSwitchInsn(otherwise, keys, targets);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      inside.wasBefore |= owner.equals(OWNER) && name.equals("tick");
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }
}
