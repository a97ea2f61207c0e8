package app.musicschoolmanager.platform.integration;

/** How an integration proves to the other side who it is. */
public enum ConnectionType {
  /** An access token of an OAuth grant, sent as a bearer token. */
  OAUTH,
  /** A key, sent in the header that the integration names. */
  API_KEY,
  /** A token in the {@code Authorization} header. */
  BEARER,
  /** User name and password. */
  BASIC,
  /** A mail server. */
  SMTP,
  /** Open to everybody. */
  NONE
}
