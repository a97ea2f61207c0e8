package dev.offshoot.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The bytes of HTTP requests, made beforehand so that sending them costs little. */
final class Requests {
  private Requests() {}

  /** Asks for these paths in turn; without a token if that is null. */
  static Supplier<byte[]> get(List<String> paths, String token) {
    List<byte[]> requests =
        paths.stream().map(path -> ascii(head("GET", path, token) + "\r\n")).toList();
    AtomicInteger next = new AtomicInteger();
    return () -> requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
  }

  /** Sends the record to the path, each time with the next number in the place of its number. */
  static Supplier<byte[]> post(String path, String token, String record, AtomicLong numbers) {
    byte[] body = record.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ascii(
            head("POST", path, token)
                + "Content-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n");
    int[] places = places(body);
    return () -> {
      byte[] request = new byte[head.length + body.length];
      System.arraycopy(head, 0, request, 0, head.length);
      System.arraycopy(body, 0, request, head.length, body.length);
      byte[] number = ascii(Long.toString(numbers.getAndIncrement()));
      for (int place : places) {
        System.arraycopy(number, 0, request, head.length + place, number.length);
      }
      return request;
    };
  }

  private static String head(String method, String path, String token) {
    String head =
        method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n";
    return token == null ? head : head + "Authorization: Bearer " + token + "\r\n";
  }

  /** Where the number stands, in bytes. */
  private static int[] places(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String wanted = Sample.NUMBER;
    return IntStream.iterate(
            text.indexOf(wanted), at -> at >= 0, at -> text.indexOf(wanted, at + 1))
        .toArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
