package dev.offshoot.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that tell the language model what to do; each stands in a file beside its step. */
public final class Instructions {

  private static final String PLATFORM = read(Instructions.class, "platform.md");

  private Instructions() {}

  /** What the platform offers, followed by the task in the file beside the given step. */
  public static String of(Class<?> step, String file) {
    return PLATFORM + "\n" + read(step, file);
  }

  /** The task in a file by itself, for somebody else to know it. */
  public static String task(Class<?> step, String file) {
    return read(step, file);
  }

  private static String read(Class<?> neighbour, String file) {
    try (InputStream in = neighbour.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no prompt " + file + " beside " + neighbour.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
