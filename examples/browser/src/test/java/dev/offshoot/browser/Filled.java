package dev.offshoot.browser;

/** An example with people and with records of theirs. */
record Filled(Example example, Person member, Person otherMember) implements AutoCloseable {
  private static final int RECORDS = 4;

  static Filled start(String name) {
    Example example = Example.start(name);
    Filled filled =
        new Filled(example, example.member("Mia Member"), example.member("Otto <b>Other</b>"));
    Seed.fill(example.admin(), RECORDS);
    Seed.fill(filled.member(), RECORDS);
    Labels.ofAdmin(example.admin(), "\"><img src=x onerror=breached=1>");
    Labels.ofMember(filled.member(), "</td><script>breached=1</script>");
    return filled;
  }

  String url() {
    return example.url();
  }

  @Override
  public void close() {
    example.close();
  }
}
