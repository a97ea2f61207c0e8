package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.web.HttpProblem;

/** An error page that needs nothing and cannot fail itself. */
final class PlainErrorPage {
  private PlainErrorPage() {}

  static String of(HttpProblem problem) {
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
    <body><h1>%1$s</h1><p>%2$s</p><p><a href="/">Home</a></p></body></html>
    """
        .formatted(escaped(problem.title()), escaped(problem.detail()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
