package laurel.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * MurmurHash3, the 128-bit variant for 64-bit machines (Austin Appleby, public domain), fed in
 * pieces. Not cryptographic, on purpose: see docs/decisions/0041.
 */
final class Murmur {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;
  private static final int BLOCK = 16;

  private final byte[] rest = new byte[BLOCK];
  private int restLength;
  private long length;
  private long h1;
  private long h2;

  void update(byte[] bytes, int offset, int count) {
    int from = offset;
    int end = offset + count;
    length += count;
    if (restLength > 0) {
      int taken = Math.min(BLOCK - restLength, count);
      System.arraycopy(bytes, from, rest, restLength, taken);
      restLength += taken;
      from += taken;
      if (restLength < BLOCK) {
        return;
      }
      blocks(rest, 0, BLOCK);
    }
    int whole = (end - from) / BLOCK * BLOCK;
    blocks(bytes, from, from + whole);
    restLength = end - from - whole;
    System.arraycopy(bytes, from + whole, rest, 0, restLength);
  }

  /** The state lives in local variables here: this loop sees every byte of the site. */
  private void blocks(byte[] bytes, int from, int end) {
    long a = h1;
    long b = h2;
    for (int i = from; i < end; i += BLOCK) {
      a ^= mixFirst((long) LONG.get(bytes, i));
      a = (Long.rotateLeft(a, 27) + b) * 5 + 0x52dce729;
      b ^= mixSecond((long) LONG.get(bytes, i + 8));
      b = (Long.rotateLeft(b, 31) + a) * 5 + 0x38495ab5;
    }
    h1 = a;
    h2 = b;
  }

  Fingerprint finish() {
    java.util.Arrays.fill(rest, restLength, BLOCK, (byte) 0);
    long a = h1 ^ mixFirst((long) LONG.get(rest, 0)) ^ length;
    long b = h2 ^ mixSecond((long) LONG.get(rest, 8)) ^ length;
    a += b;
    b += a;
    a = avalanche(a);
    b = avalanche(b);
    a += b;
    b += a;
    return new Fingerprint(a, b);
  }

  private static long mixFirst(long k) {
    return Long.rotateLeft(k * C1, 31) * C2;
  }

  private static long mixSecond(long k) {
    return Long.rotateLeft(k * C2, 33) * C1;
  }

  private static long avalanche(long k) {
    long x = k;
    x = (x ^ (x >>> 33)) * 0xff51afd7ed558ccdL;
    x = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return x ^ (x >>> 33);
  }
}
