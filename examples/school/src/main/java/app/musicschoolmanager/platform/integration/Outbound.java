package app.musicschoolmanager.platform.integration;

import app.musicschoolmanager.platform.integration.wire.Bodies;
import app.musicschoolmanager.platform.integration.wire.RetryAfter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The app's only way out to other hosts: over TLS, to public addresses, within limits. Addresses
 * are checked where the connection looks them up, so the one that was checked is the one connected
 * to.
 */
public final class Outbound {
  static final int MAX_BODY = 5 * 1024 * 1024;
  static final int MAX_REDIRECTS = 3;
  private static final Duration WHOLE_CALL = Duration.ofSeconds(20);

  private final Reach reach;
  private final Duration wholeCall;
  private OkHttpClient client;

  /** Which machines are called. */
  private enum Reach {
    /** Any but those of private networks. */
    PUBLIC,
    /** Any, because whoever runs the app has named it. */
    NAMED,
    /** This very machine alone. */
    LOOPBACK
  }

  private Outbound(Reach reach, Duration wholeCall) {
    this.reach = reach;
    this.wholeCall = wholeCall;
  }

  /** The way out of a running app. */
  public static Outbound guarded() {
    return new Outbound(Reach.PUBLIC, WHOLE_CALL);
  }

  /** The way out of an app under test: to servers on this very machine alone, in plain HTTP too. */
  public static Outbound loopbackOnly(Duration wholeCall) {
    return new Outbound(Reach.LOOPBACK, wholeCall);
  }

  /**
   * The way to a host that whoever runs the app has named: it may stand in a network of theirs. In
   * plain HTTP the way ends on this very machine, as it does in a test.
   */
  public Outbound toNamed(String address) {
    boolean near = isLoopbackOnly() || !parsed(address).isHttps();
    return new Outbound(near ? Reach.LOOPBACK : Reach.NAMED, wholeCall);
  }

  /** Made when it is first needed: it takes a good part of the app's start, and TLS with it. */
  synchronized OkHttpClient client() {
    if (client == null) {
      client =
          new OkHttpClient.Builder()
              .dns(this::lookup)
              .proxy(Proxy.NO_PROXY)
              .followRedirects(false)
              .followSslRedirects(false)
              .callTimeout(wholeCall)
              .readTimeout(wholeCall)
              .build();
    }
    return client;
  }

  /**
   * Posts a form to a place that is no service's own, such as where tokens are had: with no
   * credentials but those in it, and without following redirects.
   */
  public HttpReply post(String address, Map<String, String> fields) {
    HttpUrl url = parsed(address);
    check(url);
    Request request =
        new Request.Builder()
            .url(url)
            .header("Accept", "application/json")
            .post(Bodies.form(fields))
            .build();
    try (Response response = client().newCall(request).execute()) {
      return Replies.read(response);
    } catch (IOException e) {
      throw new IntegrationFailed("%s could not be reached.".formatted(url.host()), e);
    }
  }

  /**
   * An answer of which nothing counts but whether it was taken.
   *
   * @param again after how long it wants to be told again; null if it does not say
   */
  public record Told(int status, Duration again) {}

  /**
   * Posts JSON to a place that is no service's own, without following redirects.
   *
   * @throws IntegrationFailed if it must not be called
   * @throws IOException if there is no answer
   */
  public Told tell(String address, Map<String, String> headers, byte[] json) throws IOException {
    HttpUrl url = parsed(address);
    check(url);
    Request.Builder request =
        new Request.Builder().url(url).post(RequestBody.create(json, Bodies.JSON));
    headers.forEach(request::header);
    try (Response response = client().newCall(request.build()).execute()) {
      Duration again = RetryAfter.of(response).map(RetryAfter::time).orElse(null);
      return new Told(response.code(), again);
    }
  }

  /**
   * What was answered.
   *
   * @param again after how long it wants to be asked again; null if it does not say
   */
  public record Answer(HttpReply reply, Duration again) {}

  /**
   * Reads what stands at a place that is no service's own, without following redirects.
   *
   * @throws IntegrationFailed if it must not be called
   * @throws IOException if there is no answer, or none that can be read
   */
  public Answer read(String address, Map<String, String> headers) throws IOException {
    HttpUrl url = parsed(address);
    check(url);
    Request.Builder asked = new Request.Builder().url(url).header("Accept", "application/json");
    headers.forEach(asked::header);
    try (Response response = client().newCall(asked.build()).execute()) {
      Duration again = RetryAfter.of(response).map(RetryAfter::time).orElse(null);
      return new Answer(Replies.read(response), again);
    }
  }

  /** Refuses an address that is none, or that must not be called, as far as it tells by itself. */
  public void check(String address) {
    check(parsed(address));
  }

  private static HttpUrl parsed(String address) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new IntegrationFailed("This is no web address: " + address.replaceAll("\\?.*", "?…"));
    }
    return url;
  }

  /** Sockets that connect to no address which must not be called, whatever its name leads to. */
  SocketFactory sockets() {
    return new GuardedSockets();
  }

  private final class GuardedSockets extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
          InetSocketAddress address = (InetSocketAddress) to;
          if (address.isUnresolved()) {
            throw new UnknownHostException("No such host: " + address.getHostString());
          }
          permit(address.getHostString(), address.getAddress());
          super.connect(to, timeout);
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int local)
        throws IOException {
      return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int local)
        throws IOException {
      return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress to) throws IOException {
      Socket socket = createSocket();
      socket.connect(to, (int) wholeCall.toMillis());
      return socket;
    }
  }

  /** How long one answer may take, in a conversation of several. */
  Duration halfACall() {
    return wholeCall.dividedBy(2);
  }

  boolean isLoopbackOnly() {
    return reach == Reach.LOOPBACK;
  }

  /** Refuses an address that is no secure one, or that names a machine which must not be called. */
  void check(HttpUrl url) {
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IntegrationFailed("An address must not carry a user name: " + url.redact());
    }
    boolean literal = isLiteral(url.host());
    if (!url.isHttps() && !isLoopbackOnly()) {
      throw new IntegrationFailed("Only https:// addresses are called, not " + url.redact());
    }
    // Literal addresses never reach the look-up below.
    if (literal) {
      try {
        permit(url.host(), InetAddress.getByName(url.host()));
      } catch (UnknownHostException e) {
        throw new IntegrationFailed("No such host: " + url.host(), e);
      }
    }
  }

  private List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
    for (InetAddress address : addresses) {
      permit(host, address);
    }
    return addresses;
  }

  private void permit(String host, InetAddress address) throws UnknownHostException {
    if (reach == Reach.LOOPBACK && !address.isLoopbackAddress()) {
      throw new NotPermitted(host + " is another machine, which is not called from here.");
    }
    if (reach == Reach.PUBLIC && !AddressRules.isPublic(address)) {
      throw new NotPermitted(host + " leads to a private address, which is never called.");
    }
  }

  /** A host that there may be, and that must not be called. */
  private static final class NotPermitted extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotPermitted(String message) {
      super(message);
    }
  }

  /** Whether a call that failed so may go well later: the host is away, or the way to it broken. */
  static boolean mayPass(Exception fault) {
    return fault instanceof UnknownHostException && !(fault instanceof NotPermitted)
        || fault instanceof SocketException
        || fault instanceof InterruptedIOException
        || fault.getCause() instanceof EOFException;
  }

  /** Whether the host cannot have got anything of a call that failed so. */
  static boolean neverArrived(Exception fault) {
    return fault instanceof UnknownHostException
        || fault instanceof ConnectException
        || fault instanceof SSLException;
  }

  private static boolean isLiteral(String host) {
    return host.contains(":") || host.matches("[0-9.]+");
  }
}
