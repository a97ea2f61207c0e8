package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.user.Role;

/**
 * Somebody who calls the app.
 *
 * @param role what they may do; null for whoever is not signed in, whatever their token says
 * @param token what their cookie holds; null for none
 * @param client speaks for them; null for whoever is not signed in
 */
record Person(
    String name, Role role, String email, String password, String token, TestClient client) {

  static Person nobody(String name, String token) {
    return new Person(name, null, null, null, token, null);
  }

  @Override
  public String toString() {
    return name;
  }
}
