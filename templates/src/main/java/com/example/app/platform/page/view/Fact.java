package com.example.app.platform.page.view;

/**
 * A value with its name.
 *
 * @param href where it leads, or null
 * @param code whether it is meant for machines and keeps its spaces
 * @param picture the address of a picture that it shows, or null
 */
public record Fact(String label, String text, String href, boolean code, String picture) {

  public static Fact of(String label, String text) {
    return new Fact(label, text, null, false, null);
  }

  public static Fact link(String label, String text, String href) {
    return new Fact(label, text, href, false, null);
  }

  public static Fact code(String label, String text) {
    return new Fact(label, text, null, true, null);
  }

  /** A picture with its name, which leads to the file itself. */
  public static Fact picture(String label, String text, String href, String picture) {
    return new Fact(label, text, href, false, picture);
  }
}
