package app.gardentoollending.platform.page.view;

/**
 * One entry of the navigation.
 *
 * @param icon a symbol of {@code icons.svg}, or null for an entry below another
 */
public record NavItem(String path, String label, String icon) {

  public boolean nested() {
    return icon == null;
  }
}
