package app.musicschoolmanager.platform.example;

import app.musicschoolmanager.platform.example.Example.Call;
import app.musicschoolmanager.platform.integration.StubServer.Received;
import app.musicschoolmanager.platform.web.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds the calls that come in against those that an example expects. */
public final class Calls {
  private final List<Call> expected;
  private final boolean endless;
  private final Map<Integer, Integer> made = new HashMap<>();
  private final List<String> unexpected = new ArrayList<>();

  private Calls(List<Call> expected, boolean endless) {
    this.expected = expected;
    this.endless = endless;
  }

  /** Each is made as often as it says. */
  public static Calls exactly(List<Call> expected) {
    return new Calls(expected, false);
  }

  /** Each may be made any number of times, whatever it sends: other days have other dates. */
  public static Calls anyNumberOf(List<Call> answered) {
    return new Calls(answered, true);
  }

  /** The first expected call that this one can be; one that is answered 404 if it is none. */
  synchronized Call answering(String service, Received request) {
    for (int i = 0; i < expected.size(); i++) {
      Call call = expected.get(i);
      boolean left = endless || made.getOrDefault(i, 0) < call.times();
      if (left && call.service().equals(service) && isMeant(call, request)) {
        made.merge(i, 1, Integer::sum);
        return call;
      }
    }
    unexpected.add(
        "It called %s: %s %s%s, which the example doesn't expect (any more)."
            .formatted(service, request.method(), decoded(request.target()), sent(request)));
    String answer = "{\"error\":\"the example has no answer to this\"}";
    return new Call(service, "", "", List.of(), 1, 404, Json.MAPPER.valueToTree(answer));
  }

  private static String sent(Received request) {
    return request.body().isEmpty() ? "" : " with " + request.body();
  }

  private boolean isMeant(Call call, Received request) {
    String[] wanted = call.path().split("\\?", 2);
    String path = decoded(request.target().split("\\?", 2)[0]);
    String whole = plain(decoded(request.target()) + "\n" + request.body());
    Stream<String> parts =
        wanted.length == 1
            ? call.sends().stream()
            : Stream.concat(Arrays.stream(wanted[1].split("&")), call.sends().stream());
    return call.method().equals(request.method())
        && path.equals(decoded(wanted[0]))
        && (endless || parts.map(Calls::decoded).map(Calls::plain).allMatch(whole::contains));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a percent sign that is one
    }
  }

  /** JSON may be written with spaces or without. */
  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** What differs from what is expected, once all is over. */
  public synchronized List<String> differences() {
    List<String> all = new ArrayList<>(unexpected);
    for (int i = 0; i < expected.size() && !endless; i++) {
      Call call = expected.get(i);
      int times = made.getOrDefault(i, 0);
      if (times < call.times()) {
        String parts = call.sends().isEmpty() ? "" : " sending " + String.join(", ", call.sends());
        all.add(
            "It should call %s: %s %s%s, %s; it did so %s."
                .formatted(
                    call.service(),
                    call.method(),
                    call.path(),
                    parts,
                    often(call.times()),
                    often(times)));
      }
    }
    return all;
  }

  private static String often(int times) {
    return switch (times) {
      case 0 -> "never";
      case 1 -> "once";
      default -> times + " times";
    };
  }
}
