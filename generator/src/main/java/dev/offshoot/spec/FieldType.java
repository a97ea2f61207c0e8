package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a field or a parameter holds. */
public enum FieldType {
  /** One line of text. */
  @JsonProperty("string")
  STRING,
  /** Several lines of text. */
  @JsonProperty("text")
  TEXT,
  /** A whole number. */
  @JsonProperty("integer")
  INTEGER,
  /** A number with a fixed number of decimals. */
  @JsonProperty("decimal")
  DECIMAL,
  /** An amount of money, two decimals unless the scale says otherwise. */
  @JsonProperty("money")
  MONEY,
  /** Yes or no. */
  @JsonProperty("boolean")
  BOOLEAN,
  /** A day. */
  @JsonProperty("date")
  DATE,
  /** A moment. */
  @JsonProperty("datetime")
  DATETIME,
  /** One of the options. */
  @JsonProperty("enum")
  ENUM,
  /** Any JSON value. */
  @JsonProperty("json")
  JSON,
  /** An e-mail address. */
  @JsonProperty("email")
  EMAIL,
  /** A web address, http or https. */
  @JsonProperty("url")
  URL,
  /** Encrypted at rest, written but never shown again. */
  @JsonProperty("secret")
  SECRET,
  /** An uploaded file. */
  @JsonProperty("file")
  FILE,
  /** A record of another model, or of the same. */
  @JsonProperty("reference")
  REFERENCE,
  /** Somebody with an account of the app. */
  @JsonProperty("person")
  PERSON
}
