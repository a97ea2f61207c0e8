package app.musicschoolmanager.platform.page.view;

/**
 * One entry of the navigation.
 *
 * @param icon a symbol of {@code icons.svg}, or null for an entry below another
 * @param office whether it is for administrators alone: a phone has room for it elsewhere only
 */
public record NavItem(String path, String label, String icon, boolean office) {

  public NavItem(String path, String label, String icon) {
    this(path, label, icon, false);
  }

  /** An entry for administrators alone. */
  public static NavItem office(String path, String label, String icon) {
    return new NavItem(path, label, icon, true);
  }

  public boolean nested() {
    return icon == null;
  }
}
