package app.musicschoolmanager.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Speaks TLS with whoever sends mail, and hands what they say to a mail server that does not. */
final class TlsFront implements AutoCloseable {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final SSLContext tls;
  private final boolean fromTheStart;
  private final int server;

  /**
   * @param fromTheStart whether the first byte is TLS already, or STARTTLS turns to it
   * @param server the port of the server behind
   */
  TlsFront(SSLContext tls, boolean fromTheStart, int server) throws IOException {
    this.tls = tls;
    this.fromTheStart = fromTheStart;
    this.server = server;
    Thread.ofVirtual().start(this::serve);
  }

  /** A certificate for this name, and the trust in it. */
  static SSLContext certified(String host, Path folder) throws Exception {
    Path store = folder.resolve(host + ".p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String password = new String(PASSWORD);
    Process made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-keystore",
                store.toString(),
                "-storepass",
                password)
            .redirectErrorStream(true)
            .start();
    String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (made.waitFor() != 0) {
      throw new IOException("keytool makes no certificate: " + said);
    }
    return context(store);
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> talk(client));
      } catch (IOException e) {
        return; // it is closed
      }
    }
  }

  private void talk(Socket client) {
    try (client;
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
      if (!fromTheStart) {
        askForTls(client, behind);
      }
      SSLSocket safe = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
      safe.setUseClientMode(false);
      safe.startHandshake();
      Thread.ofVirtual().start(() -> pass(behind, safe));
      pass(safe, behind);
    } catch (IOException e) {
      return; // whoever sends does not trust it, or has left
    }
  }

  /** What is said in the open: that it is there, and that it wants to go on over TLS. */
  private static void askForTls(Socket client, Socket behind) throws IOException {
    BufferedReader greeting =
        new BufferedReader(
            new InputStreamReader(behind.getInputStream(), StandardCharsets.US_ASCII));
    say(client, greeting.readLine());
    String command = line(client.getInputStream());
    while (!command.equals("STARTTLS")) {
      say(client, command.startsWith("EHLO") ? "250-here\r\n250 STARTTLS" : "530 STARTTLS first");
      command = line(client.getInputStream());
    }
    say(client, "220 Ready");
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads no byte more, for the next may be TLS. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The line is broken off.");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static void pass(Socket from, Socket to) {
    try (OutputStream out = to.getOutputStream()) {
      from.getInputStream().transferTo(out);
    } catch (IOException e) {
      return; // one of both has left
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
