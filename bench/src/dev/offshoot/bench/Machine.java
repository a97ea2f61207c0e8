package dev.offshoot.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were taken on. */
final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Machine() {}

  /** The rows of a table that describes it. */
  static String rows(Path data) {
    return """
    | processor | %s |
    | cores | %d |
    | memory | %.1f GiB |
    | kernel | %s %s (%s) |
    | file system of the data | %s |
    | JDK | %s %s |
    """
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            SYSTEM.getTotalMemorySize() / (double) (1L << 30),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            fileSystem(data),
            System.getProperty("java.vendor"),
            System.getProperty("java.runtime.version"));
  }

  /** How many processes wanted a core on average over the last minute, this one included. */
  static String load() {
    double load = SYSTEM.getSystemLoadAverage();
    return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", load);
  }

  private static String processor() {
    if (!Files.isReadable(CPU_INFO)) {
      return "unknown (there is no " + CPU_INFO + ")";
    }
    return Programs.read(CPU_INFO)
        .lines()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static String fileSystem(Path data) {
    try {
      return Files.getFileStore(data).type();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
