package dev.offshoot.render.text;

/** Text after the {@code #} of a comment, as .env files, YAML and shell scripts have them. */
public record HashComment(String text) {

  @Override
  public String toString() {
    return Invisible.oneLine(text);
  }
}
