package dev.offshoot.check;

import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Words what javac says so that the place, the symbol and the line of source are all there. */
record JavacFindings(Pages pages) {

  List<Finding> of(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream()
        .filter(it -> it.getKind() != Diagnostic.Kind.NOTE)
        .map(this::finding)
        .toList();
  }

  private Finding finding(Diagnostic<? extends JavaFileObject> diagnostic) {
    // Locale.ENGLISH would fall back to the machine's language, since javac has no bundle for it.
    String message = diagnostic.getMessage(Locale.ROOT).replace("\r\n", "\n");
    String rule = diagnostic.getCode();
    if (!(diagnostic.getSource() instanceof MemoryFiles.Source source)) {
      return new Finding(rule, "class path", 0, message, "");
    }
    int line = Math.toIntExact(Math.max(0, diagnostic.getLineNumber()));
    var origin = pages.origin(source.path(), line);
    if (origin != null) {
      return new Finding(rule, origin.getKey(), origin.getValue(), message, "");
    }
    return new Finding(rule, source.path(), line, message + quoted(source, diagnostic), "");
  }

  private static String quoted(MemoryFiles.Source source, Diagnostic<?> diagnostic) {
    if (diagnostic.getLineNumber() < 1) {
      return "";
    }
    String line = source.line(diagnostic.getLineNumber()).replace('\t', ' ');
    int column = (int) Math.clamp(diagnostic.getColumnNumber() - 1, 0L, line.length());
    return "\n    " + line.stripTrailing() + "\n    " + " ".repeat(column) + "^";
  }
}
