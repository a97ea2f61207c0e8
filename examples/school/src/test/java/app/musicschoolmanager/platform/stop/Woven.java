package app.musicschoolmanager.platform.stop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;

/** Loads what tests have in {@link Unruly} as the build of an app weaves its classes. */
public final class Woven extends ClassLoader {

  private Woven() {
    super(Woven.class.getClassLoader());
  }

  /** One of these works, woven. */
  public static LongSupplier work(Class<? extends LongSupplier> type, Object... arguments) {
    try {
      Class<?> woven = new Woven().loadClass(type.getName());
      return (LongSupplier) woven.getConstructors()[0].newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The class as the compiler has written it. */
  static byte[] compiled(Class<?> type) {
    return compiled(type.getName());
  }

  private static byte[] compiled(String name) {
    String file = "/" + name.replace('.', '/') + ".class";
    try (InputStream in = Woven.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!name.startsWith(Unruly.class.getName()) || findLoadedClass(name) != null) {
        return super.loadClass(name, resolve);
      }
      byte[] woven = Weaver.weave(compiled(name));
      return defineClass(name, woven, 0, woven.length);
    }
  }
}
