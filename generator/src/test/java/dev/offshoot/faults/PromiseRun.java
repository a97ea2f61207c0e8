package dev.offshoot.faults;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Runs single test methods in a process that holds nothing but an app and its libraries. Says what
 * failed, and ends with the number of failures.
 */
final class PromiseRun {
  private PromiseRun() {}

  /**
   * @param args test methods, as {@code package.Class.method}, or whole classes
   */
  public static void main(String[] args) throws Exception {
    int failures = 0;
    for (String arg : args) {
      int dot = arg.lastIndexOf('.');
      boolean whole = Character.isUpperCase(arg.charAt(dot + 1));
      Class<?> test = Class.forName(whole ? arg : arg.substring(0, dot));
      failures += run(test, whole ? null : arg.substring(dot + 1));
    }
    System.exit(Math.min(failures, 100));
  }

  private static int run(Class<?> test, String only) throws Exception {
    int failures = 0;
    int ran = 0;
    try {
      callAll(test, null, BeforeAll.class);
      for (Method method : test.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)
            && (only == null || only.equals(method.getName()))) {
          ran++;
          failures += passes(test, method) ? 0 : 1;
        }
      }
      if (ran == 0) {
        throw new IllegalArgumentException("There is no test " + test.getName() + "." + only);
      }
    } catch (InvocationTargetException e) {
      System.out.println("FAILED " + test.getSimpleName() + ": " + e.getCause());
      failures++;
    }
    callAll(test, null, AfterAll.class);
    return failures;
  }

  private static boolean passes(Class<?> test, Method method) throws Exception {
    Constructor<?> constructor = test.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object instance = constructor.newInstance();
    try {
      callAll(test, instance, BeforeEach.class);
      method.setAccessible(true);
      method.invoke(instance);
      return true;
    } catch (InvocationTargetException e) {
      System.out.println("FAILED " + method.getName() + ": " + e.getCause());
      return false;
    } finally {
      callAll(test, instance, AfterEach.class);
    }
  }

  private static void callAll(Class<?> test, Object on, Class<? extends Annotation> mark)
      throws Exception {
    for (Method method : test.getDeclaredMethods()) {
      if (method.isAnnotationPresent(mark)) {
        method.setAccessible(true);
        method.invoke(on);
      }
    }
  }
}
