package app.musicschoolmanager.platform.model;

/** What a field holds, and with it the Java type of its value. */
public enum FieldType {
  /** One line, {@code String}. */
  STRING,
  /** Several lines, {@code String}. */
  TEXT,
  /** {@code Long}. */
  INTEGER,
  /** {@code BigDecimal} with a fixed number of decimals. */
  DECIMAL,
  /** {@code BigDecimal} with two decimals unless the field says otherwise. */
  MONEY,
  /** {@code Boolean}. */
  BOOLEAN,
  /** {@code LocalDate}. */
  DATE,
  /** {@code Instant}. */
  DATETIME,
  /** One of the field's options, {@code String}. */
  ENUM,
  /** {@code JsonNode}. */
  JSON,
  /** {@code String}. */
  EMAIL,
  /** {@code String}, http or https. */
  URL,
  /** {@code String}, encrypted at rest, written but never shown again. */
  SECRET,
  /** {@code String}, the id of a stored file. */
  FILE,
  /** {@code String}, the id of a record of another model. */
  REFERENCE,
  /** {@code String}, the id of an account; {@link Field#CALLER} stands for whoever writes. */
  PERSON;

  /** Whether its values are a line or more of text. */
  boolean isTextual() {
    return this == STRING || this == TEXT || this == EMAIL || this == URL;
  }
}
