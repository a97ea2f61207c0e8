package app.musicschoolmanager.platform.integration.wire;

import app.musicschoolmanager.platform.integration.IntegrationFailed;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** What requests carry. */
public final class Bodies {
  public static final MediaType JSON = MediaType.get("application/json");
  public static final RequestBody EMPTY = RequestBody.create(new byte[0], null);

  private Bodies() {}

  /**
   * A value as JSON.
   *
   * @throws IntegrationFailed if it has no such form
   */
  public static RequestBody json(Object value) {
    try {
      return RequestBody.create(Json.MAPPER.writeValueAsBytes(value), JSON);
    } catch (JsonProcessingException e) {
      throw new IntegrationFailed("This cannot be sent as JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Fields the way a form on a page sends them. */
  public static RequestBody form(Map<String, String> fields) {
    FormBody.Builder form = new FormBody.Builder();
    fields.forEach(form::add);
    return form.build();
  }

  /** The same, which the library does not send a second time by itself when a connection breaks. */
  public static RequestBody sentOnce(RequestBody body) {
    return new SentOnce(body);
  }

  private static final class SentOnce extends RequestBody {
    private final RequestBody body;

    SentOnce(RequestBody body) {
      this.body = body;
    }

    @Override
    public MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }
}
