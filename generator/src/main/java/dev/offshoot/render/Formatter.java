package dev.offshoot.render;

import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.StringWrapper;

/** Lays Java out as google-java-format does on the command line, imports and long strings too. */
final class Formatter {
  private final com.google.googlejavaformat.java.Formatter formatter =
      new com.google.googlejavaformat.java.Formatter();

  /** Formats a source and drops the imports that it doesn't use. */
  String format(String source) throws FormatterException {
    String wrapped = StringWrapper.wrap(formatter.formatSourceAndFixImports(source), formatter);
    return formatter.formatSource(wrapped); // which indents some of the wrapped strings otherwise
  }

  /** Only puts the imports in order, which is much faster. */
  String orderImports(String source) throws FormatterException {
    return ImportOrderer.reorderImports(source, Style.GOOGLE);
  }
}
