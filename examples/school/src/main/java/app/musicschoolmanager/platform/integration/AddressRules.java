package app.musicschoolmanager.platform.integration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which network addresses an app may call: public ones. The JDK's own tests know neither carrier
 * networks (100.64/10) nor private IPv6 (fc00::/7) nor IPv4 wrapped in IPv6, hence this table.
 */
final class AddressRules {
  private static final List<Range> SPECIAL =
      List.of(
          range("0.0.0.0", 8),
          range("10.0.0.0", 8),
          range("100.64.0.0", 10),
          range("127.0.0.0", 8),
          range("169.254.0.0", 16),
          range("172.16.0.0", 12),
          range("192.0.0.0", 24),
          range("192.0.2.0", 24),
          range("192.88.99.0", 24),
          range("192.168.0.0", 16),
          range("198.18.0.0", 15),
          range("198.51.100.0", 24),
          range("203.0.113.0", 24),
          range("224.0.0.0", 4),
          range("240.0.0.0", 4));

  // IPv6 hands out public addresses from 2000::/3 only; these parts of it are not public either.
  private static final Range PUBLIC_IPV6 = range("2000::", 3);
  private static final List<Range> SPECIAL_IPV6 =
      List.of(
          range("2001::", 23), range("2001:db8::", 32), range("2002::", 16), range("3fff::", 20));

  private AddressRules() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return SPECIAL.stream().noneMatch(range -> range.contains(bytes));
    }
    return PUBLIC_IPV6.contains(bytes)
        && SPECIAL_IPV6.stream().noneMatch(range -> range.contains(bytes));
  }

  private static Range range(String address, int bits) {
    try {
      return new Range(InetAddress.getByName(address).getAddress(), bits);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private record Range(byte[] start, int bits) {
    boolean contains(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
