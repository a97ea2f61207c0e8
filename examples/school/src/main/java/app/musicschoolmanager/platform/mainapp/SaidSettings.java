package app.musicschoolmanager.platform.mainapp;

import java.time.Instant;
import java.util.Optional;

/** How the main app wants the app to look; what it leaves open is as the app has it. */
record SaidSettings(
    Optional<String> name,
    Optional<String> colour,
    Optional<String> avatar,
    Optional<Instant> validUntil) {
  static final SaidSettings NONE =
      new SaidSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final String NAME = "[^\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]{1,80}";
  private static final String COLOUR = "#[0-9a-fA-F]{6}";
  private static final String AVATAR = "(?=.{1,16}$)(?!.*[\\p{Cntrl}<>&\"'])\\X{1,3}";

  /**
   * Reads an answer.
   *
   * @throws Unusable if something in it is not as it should be
   */
  static SaidSettings of(Said said) {
    Optional<Said> theme = said.object("theme");
    return new SaidSettings(
        matching(said, "name", NAME, "is longer than 80 characters, or has some that no name has"),
        theme.flatMap(it -> matching(it, "colour", COLOUR, "is not of the form #rrggbb")),
        matching(said, "avatar", AVATAR, "is neither an emoji nor up to three letters"),
        said.moment("validUntil"));
  }

  private static Optional<String> matching(Said said, String name, String form, String otherwise) {
    Optional<String> text = said.text(name);
    if (text.filter(it -> !it.matches(form)).isPresent()) {
      throw said.wrong(name, otherwise);
    }
    return text;
  }

  Appearance over(Appearance own) {
    return new Appearance(
        name.orElse(own.name()), colour.orElse(own.colour()), avatar.orElse(own.avatar()));
  }
}
