package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.webhook.Hmac;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A service that signs as Standard Webhooks say, or as GitHub does, and sends to an app. */
record Sender(TestApp app, String path, String secret) {

  /** The one for whom somebody sets up a webhook, with the secret that the app has made. */
  static Sender of(TestApp app, TestClient admin, Map<String, Object> hook) {
    JsonNode made = admin.post("/api/webhooks/incoming", hook).expect(201).json();
    return new Sender(app, made.get("path").asText(), made.get("secret").asText());
  }

  String id() {
    return path.replaceAll(".*/", "");
  }

  /** Sends it signed as Standard Webhooks say, now by the clock of the app. */
  Reply send(String id, String body) {
    return send(id, app.clock().instant().getEpochSecond(), body);
  }

  Reply send(String id, long time, String body) {
    byte[] head = Hmac.head(id, String.valueOf(time));
    byte[] signature = Hmac.of(Hmac.key(secret), head, bytes(body));
    return app.anonymous()
        .send(
            request(body)
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(time))
                .header(
                    "webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature)));
  }

  /** Sends it signed as GitHub does. */
  Reply push(String delivery, String body) {
    String signature = HexFormat.of().formatHex(Hmac.of(bytes(secret), bytes(body)));
    return app.anonymous()
        .send(
            request(body)
                .header("X-GitHub-Delivery", delivery)
                .header("X-Hub-Signature-256", "sha256=" + signature));
  }

  /** A request to be signed. */
  HttpRequest.Builder request(String body) {
    return app.anonymous()
        .request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  /** What became of it, the newest first. */
  JsonNode deliveries() {
    return app.admin()
        .get("/api/webhooks/incoming/" + id() + "/deliveries")
        .expect(200)
        .json()
        .get("deliveries");
  }

  /** Waits until all that was accepted has run. */
  JsonNode settled() {
    rest();
    return deliveries();
  }

  /** The same, as the app itself knows it; the newest first. */
  List<Delivery> rest() {
    IncomingHooks hooks = app.services().incoming();
    List<Delivery> all = hooks.deliveries(hooks.get(id()), 100);
    while (all.stream().anyMatch(Sender::isOpen)) {
      TestApp.giveWay();
      all = hooks.deliveries(hooks.get(id()), 100);
    }
    return all;
  }

  private static boolean isOpen(Delivery delivery) {
    return delivery.refusal() == null
        && (delivery.run() == null || delivery.run() == RunStatus.RUNNING);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
