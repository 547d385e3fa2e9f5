package laurel.media.film;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A box of an MP4's index in memory: either leaves with content or boxes of boxes.
 *
 * @param type four letters
 * @param content empty for a box of boxes
 * @param children empty for a leaf
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Box(String type, byte[] content, List<Box> children) {
  private static final int HEAD = 8;
  private static final Set<String> NESTS = Set.of("moov", "trak", "edts", "mdia", "minf", "stbl");

  /** Films have some hundred; a large file of nothing but heads must not fill the memory. */
  private static final int MOST = 20_000;

  static Box leaf(String type, byte[] content) {
    return new Box(type, content, List.of());
  }

  static Box of(String type, List<Box> children) {
    return new Box(type, new byte[0], List.copyOf(children));
  }

  /** Takes the content of a box of boxes apart. */
  static Box parse(String type, ByteBuffer content) throws BadFilm {
    return parse(type, content, NESTS.size(), new AtomicInteger());
  }

  /**
   * @param deeper how many boxes of boxes may follow each other from here: each kind stands once
   *     inside another, and a file of nothing but heads must not fill the stack
   * @param boxes how many there have been
   */
  private static Box parse(String type, ByteBuffer content, int deeper, AtomicInteger boxes)
      throws BadFilm {
    if (boxes.incrementAndGet() > MOST) {
      throw new BadFilm("more than " + MOST + " boxes");
    }
    if (!NESTS.contains(type)) {
      byte[] bytes = new byte[content.remaining()];
      content.get(bytes);
      return leaf(type, bytes);
    }
    if (deeper == 0) {
      throw new BadFilm("boxes nested too deep");
    }
    List<Box> children = new ArrayList<>();
    while (content.remaining() >= HEAD) {
      int size = content.getInt();
      byte[] name = new byte[4];
      content.get(name);
      if (size < HEAD || size - HEAD > content.remaining()) {
        throw new BadFilm("box size " + size);
      }
      ByteBuffer inner = content.slice(content.position(), size - HEAD);
      content.position(content.position() + size - HEAD);
      children.add(parse(new String(name, StandardCharsets.ISO_8859_1), inner, deeper - 1, boxes));
    }
    return of(type, children);
  }

  Optional<Box> child(String name) {
    return children.stream().filter(box -> box.type.equals(name)).findFirst();
  }

  Box need(String name) throws BadFilm {
    return child(name).orElseThrow(() -> new BadFilm(type + " lacks " + name));
  }

  ByteBuffer numbers() {
    return ByteBuffer.wrap(content);
  }

  long size() {
    return HEAD + content.length + children.stream().mapToLong(Box::size).sum();
  }

  void write(ByteBuffer out) {
    out.putInt((int) size()).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(content);
    children.forEach(child -> child.write(out));
  }
}
