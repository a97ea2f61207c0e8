package app.musicschoolmanager.platform.mail;

/**
 * One plain-text message to one address.
 *
 * @param unsubscribeLink the address of a personal link by which mail programs offer to
 *     unsubscribe, or null
 */
public record Mail(String to, String subject, String text, String unsubscribeLink) {}
