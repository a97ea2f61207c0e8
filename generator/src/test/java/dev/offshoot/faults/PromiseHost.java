package dev.offshoot.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * What a process runs that is kept: shipped tests of one faulty app after the other, each with the
 * classes of its app loaded anew. The libraries stay, and what Java has made of them.
 *
 * <p>An order is a line of the runner's class, the test class, the test, and the folders of
 * classes. It knows nothing of ours, for only it and the libraries are on its class path.
 */
public final class PromiseHost {
  static final String END = "That was it.";

  private PromiseHost() {}

  /** Carries out orders until there are no more. */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    String libraries = System.getProperty("java.class.path");
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.setIn(new Silence());
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      System.setOut(out);
      List<String> words = List.of(order.split("\t"));
      List<String> folders = words.subList(3, words.size());
      // Some tests start a further process of the same classes.
      System.setProperty(
          "java.class.path",
          libraries + File.pathSeparator + String.join(File.pathSeparator, folders));
      Thread run = new Thread(() -> carryOut(words.get(0), words.get(1), words.get(2)));
      run.setContextClassLoader(loader(folders));
      run.start();
      run.join();
      out.println(END);
    }
    Runtime.getRuntime().halt(0); // whatever an app may have left running
  }

  private static ClassLoader loader(List<String> folders) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String folder : folders) {
      urls.add(Path.of(folder).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), PromiseHost.class.getClassLoader());
  }

  /** As the runner's own main does, which ends the process. */
  private static void carryOut(String runner, String test, String promise) {
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      Class<?> type = Class.forName(runner, true, loader);
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Method prove = type.getDeclaredMethod("prove", Class.class, List.class);
      prove.setAccessible(true);
      prove.invoke(constructor.newInstance(), Class.forName(test, true, loader), List.of(promise));
    } catch (ReflectiveOperationException e) {
      e.printStackTrace(); // then nothing is told, and a process of its own tells
    }
  }

  /** The input of a runner, which ends its process when its input ends. */
  private static final class Silence extends InputStream {
    @Override
    public int read() throws IOException {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IOException("interrupted");
    }
  }
}
