package dev.offshoot.render.page;

import java.util.List;

/** One test of a generated app: its name, and the calls it consists of. */
public record Promise(String name, List<String> proofs) {

  static Promise of(String name, String... proofs) {
    return new Promise(name, List.of(proofs));
  }
}
