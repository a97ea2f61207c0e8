package app.gardentoollending.platform.file;

import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.TestClient;
import app.gardentoollending.platform.page.Atelier;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** An app in a small process of its own, with a file that is larger than its memory. */
final class Freight {
  static final int SIZE = 100 * 1024 * 1024;

  private static final String BEGIN =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"freight.bin\"\r\n\r\n";
  private static final String END = "\r\n--b--\r\n";

  private Freight() {}

  /** Bytes that tell where in the whole they belong. */
  private static final class Content extends InputStream {
    private int at;

    @Override
    public int read() {
      if (at == SIZE) {
        return -1;
      }
      int hash = at++ * 0x9E3779B1;
      return hash >>> 24;
    }
  }

  public static void main(String... arguments) throws Exception {
    CRC32 sum = new CRC32();
    new CheckedInputStream(new Content(), sum).transferTo(OutputStream.nullOutputStream());
    System.out.println("made: " + SIZE + " " + sum.getValue());
    try (TestApp app = Atelier.open();
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      TestClient member = app.member();
      Map<String, String> work = Map.of("title", "Freight");
      String id = member.post("/api/models/test-work", work).expect(201).json().get("id").asText();
      URI file =
          URI.create(
              "http://localhost:%d/api/models/test-work/%s/files/photo"
                  .formatted(app.running().port(), id));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(file)
              .header("Authorization", "Bearer " + member.cookie("auth-token").orElseThrow());
      System.out.println(
          "up: " + http.send(upload(request.copy()), BodyHandlers.discarding()).statusCode());
      HttpResponse<InputStream> download = http.send(request.build(), BodyHandlers.ofInputStream());
      CRC32 back = new CRC32();
      long size =
          new CheckedInputStream(download.body(), back).transferTo(OutputStream.nullOutputStream());
      System.out.println("down: " + download.statusCode());
      System.out.println("back: " + size + " " + back.getValue());
    }
  }

  private static HttpRequest upload(HttpRequest.Builder request) {
    return request
        .header("Content-Type", "multipart/form-data; boundary=b")
        .POST(
            BodyPublishers.ofInputStream(() ->
                new SequenceInputStream(
                    Collections.enumeration(List.of(text(BEGIN), new Content(), text(END))))))
        .build();
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
