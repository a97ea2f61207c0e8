package app.musicschoolmanager.platform.example;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A real mail server on this machine that keeps what it is sent, or refuses it. */
public final class MailSink implements AutoCloseable {
  private final ServerSocket server;
  private final Function<Message, String> answer;
  private volatile Function<String, String> answerToRecipient = to -> "250 go on";
  private final List<Message> received = new CopyOnWriteArrayList<>();

  /** A mail as it came in, with the moment at which its sender says that it was sent. */
  public record Message(Instant at, String to, String subject, String text, String id) {
    @Override
    public String toString() {
      return "“%s” to %s: %s".formatted(subject, to, text.strip());
    }
  }

  /**
   * @param answer what it says to a mail, a code and a word; whatever that is, the mail is kept. If
   *     it is null, it hangs up.
   */
  public MailSink(Function<Message, String> answer) {
    this.answer = answer;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Everything that it was sent, refused or not. */
  public List<Message> received() {
    return List.copyOf(received);
  }

  /** What it says when it hears for whom a mail is. */
  public void answerToRecipient(Function<String, String> saying) {
    answerToRecipient = saying;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return; // it was closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
      OutputStream out = socket.getOutputStream();
      say(out, "220 localhost");
      String to = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("RCPT TO:")) {
          to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          say(out, answerToRecipient.apply(to));
        } else if (command.equals("DATA")) {
          say(out, "354 go on");
          String said = take(to, in);
          if (said == null) {
            return;
          }
          say(out, said);
        } else if (command.equals("QUIT")) {
          say(out, "221 bye");
          return;
        } else {
          say(out, "250 localhost");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private String take(String to, BufferedReader in) throws IOException {
    StringBuilder data = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      data.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    Message message = parsed(to, data.toString().getBytes(StandardCharsets.ISO_8859_1));
    received.add(message);
    return answer.apply(message);
  }

  private static Message parsed(String to, byte[] data) throws IOException {
    try {
      Session none = Session.getInstance(new Properties());
      MimeMessage message = new MimeMessage(none, new ByteArrayInputStream(data));
      String text = String.valueOf(message.getContent()).replace("\r\n", "\n");
      return new Message(
          message.getSentDate().toInstant(),
          to,
          message.getSubject(),
          text,
          message.getMessageID());
    } catch (MessagingException e) {
      throw new IOException("A mail that cannot be read was sent.", e);
    }
  }
}
