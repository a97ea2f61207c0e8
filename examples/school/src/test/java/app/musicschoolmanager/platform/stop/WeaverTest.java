package app.musicschoolmanager.platform.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class WeaverTest {
  @TempDir Path classes;

  @Test
  void a_woven_class_computes_and_fails_as_before_and_in_the_same_lines() {
    LongSupplier woven = Woven.work(Unruly.Fault.class);
    assertThatThrownBy(woven::getAsLong).hasMessage("Summed up to 3");
    assertThat(lines(woven)).isEqualTo(lines(new Unruly.Fault()));
    assertThat(Woven.work(Unruly.Work.class).getAsLong()).isEqualTo(new Unruly.Work().getAsLong());
  }

  private static List<Integer> lines(LongSupplier failing) {
    try {
      failing.getAsLong();
      return List.of();
    } catch (IllegalStateException e) {
      return Arrays.stream(e.getStackTrace())
          .filter(frame -> frame.getClassName().startsWith(Unruly.class.getName()))
          .map(StackTraceElement::getLineNumber)
          .toList();
    }
  }

  @Test
  void every_jump_back_asks_and_no_other_does() {
    assertThat(ticks(Unruly.Spin.class, "getAsLong")).isEqualTo(2); // as it begins, and its loop
    assertThat(ticks(Unruly.Recursion.class, "paths")).isEqualTo(1);
    assertThat(ticks(Unruly.Work.class, "getAsLong")).isEqualTo(3);
  }

  private static int ticks(Class<?> type, String method) {
    AtomicInteger ticks = new AtomicInteger();
    MethodVisitor counting =
        new MethodVisitor(Opcodes.ASM9) {
          @Override
          public void visitMethodInsn(
              int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals(Type.getInternalName(StoppableThread.class))) {
              ticks.incrementAndGet();
            }
          }
        };
    ClassVisitor only =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return name.equals(method) && (access & Opcodes.ACC_BRIDGE) == 0 ? counting : null;
          }
        };
    new ClassReader(Weaver.weave(Woven.compiled(type))).accept(only, 0);
    return ticks.get();
  }

  @Test
  void weaving_twice_changes_nothing() {
    byte[] once = Weaver.weave(Woven.compiled(Unruly.Stubborn.class));
    assertThat(once).isNotEqualTo(Woven.compiled(Unruly.Stubborn.class));
    assertThat(Weaver.weave(once)).isSameAs(once);
  }

  @Test
  void the_build_weaves_the_classes_of_the_owner_and_leaves_those_of_the_platform()
      throws Exception {
    Path app = classes.resolve(appFolder());
    Path own = write(app.resolve("action/Own.class"));
    Path platform = write(app.resolve("platform/stop/Own.class"));
    Path page = write(classes.resolve("gg/jte/generated/Own.class"));
    Weaver.main(classes.toString());
    byte[] compiled = Woven.compiled(Unruly.Spin.class);
    assertThat(own).hasBinaryContent(Weaver.weave(compiled));
    assertThat(platform).hasBinaryContent(compiled);
    assertThat(page).hasBinaryContent(compiled);
    Weaver.main(classes.toString());
    assertThat(own).hasBinaryContent(Weaver.weave(compiled));
    try (Stream<Path> files = Files.list(own.getParent())) {
      assertThat(files).containsExactly(own);
    }
  }

  private static String appFolder() {
    String name = Weaver.class.getName();
    return name.substring(0, name.indexOf(".platform.")).replace('.', '/');
  }

  private static Path write(Path file) throws Exception {
    Files.createDirectories(file.getParent());
    return Files.write(file, Woven.compiled(Unruly.Spin.class));
  }
}
