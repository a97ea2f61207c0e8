package app.gardentoollending.platform.integration;

/** An outside service could not be used; the message says why and what to do. */
public class IntegrationFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IntegrationFailed(String message) {
    super(message);
  }

  public IntegrationFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
