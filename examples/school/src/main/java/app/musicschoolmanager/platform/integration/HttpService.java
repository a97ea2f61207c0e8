package app.musicschoolmanager.platform.integration;

import app.musicschoolmanager.platform.integration.wire.Bodies;
import java.util.Map;
import java.util.Optional;

/**
 * An outside service over HTTPS. Credentials are added by themselves; a path starts at the
 * integration's base URL, and a whole URL is accepted if its host is one of the integration's.
 */
public final class HttpService {
  private final HttpCalls calls;
  private final Map<String, String> headers;

  HttpService(HttpCalls calls, Map<String, String> headers) {
    this.calls = calls;
    this.headers = headers;
  }

  /** Whether the settings that it needs are there. */
  public boolean isConnected() {
    return calls.isConnected();
  }

  /** The same service, sending one more header with each call. */
  public HttpService with(String header, String value) {
    return new HttpService(calls, calls.addHeader(headers, header, value));
  }

  public HttpReply get(String path) {
    return get(path, Map.of());
  }

  public HttpReply get(String path, Map<String, String> query) {
    return calls.send(new HttpCalls.Call("GET", path, query, headers, Optional.empty()));
  }

  public HttpReply post(String path, Object json) {
    return sendJson("POST", path, json);
  }

  /** Posts fields the way a form on a page does. */
  public HttpReply postForm(String path, Map<String, String> fields) {
    return calls.send(
        new HttpCalls.Call("POST", path, Map.of(), headers, Optional.of(Bodies.form(fields))));
  }

  public HttpReply put(String path, Object json) {
    return sendJson("PUT", path, json);
  }

  public HttpReply patch(String path, Object json) {
    return sendJson("PATCH", path, json);
  }

  public HttpReply delete(String path) {
    return calls.send(new HttpCalls.Call("DELETE", path, Map.of(), headers, Optional.empty()));
  }

  private HttpReply sendJson(String method, String path, Object json) {
    return calls.send(
        new HttpCalls.Call(method, path, Map.of(), headers, Optional.of(Bodies.json(json))));
  }
}
