package peer;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What UnionPay has a participant number by itself. */
final class Identifiers {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.ofHours(8));

  /** Begins anywhere, so that a process that is started again in the same second goes on elsewhere. */
  private static final AtomicInteger NUMBER = new AtomicInteger(new SecureRandom().nextInt(1_000_000));

  /** A msgID. Its last six digits come again after a million of them, which nobody sends in a second. */
  static String messageId(String industryCode, Instant now) {
    int number = Math.floorMod(NUMBER.getAndIncrement(), 1_000_000);
    return "A%s%s%06d".formatted(industryCode, SECOND.format(now), number);
  }

  /** An orderID: 35 characters, of which 27 are a random UUID without its first five digits. */
  static String orderId(String memberIIN) {
    return memberIIN + UUID.randomUUID().toString().replace("-", "").substring(5);
  }

  /** A serialNm of at least 14 characters, for the number of an agreement. */
  static String serial(String number) throws Reject {
    if (!number.matches("[ -~]*")) throw new Reject("charset");
    if (number.isEmpty() || number.length() > 64) throw new Reject("length");
    return padded(number);
  }

  static String padded(String number) {
    return "0".repeat(Math.max(0, 14 - number.length())) + number;
  }

  private Identifiers() {}
}
