package com.example.app.platform.record;

/** The ways on which records are changed. */
public final class Via {
  public static final String PAGE = "page";
  public static final String API = "api";
  public static final String IMPORT = "import";
  private static final String ACTION = "action:";

  private Via() {}

  /** By an action, whoever has started it. */
  public static String action(String id) {
    return ACTION + id;
  }
}
