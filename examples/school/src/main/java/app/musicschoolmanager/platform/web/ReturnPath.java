package app.musicschoolmanager.platform.web;

/**
 * Where to go after signing in. Only paths of this app count: an address made by somebody else
 * could lead anywhere.
 */
public final class ReturnPath {
  private static final int LONGEST = 1_000;

  private ReturnPath() {}

  /** The wanted path when it is one of this app, else the start page. */
  public static String of(String wanted) {
    boolean own =
        wanted != null
            && wanted.length() <= LONGEST
            && wanted.matches("/[\\p{Graph}&&[^\\\\]]*")
            && !wanted.startsWith("//");
    return own ? wanted : "/";
  }
}
