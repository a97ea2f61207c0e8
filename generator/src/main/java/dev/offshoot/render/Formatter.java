package dev.offshoot.render;

import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.StringWrapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lays Java out as google-java-format does on the command line, imports and long strings too. */
final class Formatter {
  private final com.google.googlejavaformat.java.Formatter formatter =
      new com.google.googlejavaformat.java.Formatter();

  /** An app is rendered after each step, and most of its files are as they were before. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** Formats a source and drops the imports that it doesn't use. */
  String format(String source) throws FormatterException {
    String formatted = known.get(source);
    if (formatted == null) {
      String wrapped = StringWrapper.wrap(formatter.formatSourceAndFixImports(source), formatter);
      formatted = formatter.formatSource(wrapped); // which indents some wrapped strings otherwise
      known.put(source, formatted);
    }
    return formatted;
  }

  /** Only puts the imports in order, which is much faster. */
  String orderImports(String source) throws FormatterException {
    return ImportOrderer.reorderImports(source, Style.GOOGLE);
  }
}
