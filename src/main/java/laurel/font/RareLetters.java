package laurel.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rare characters (生僻字) of names, in whose place many devices show a box, as a font for web pages
 * that has these and no other.
 *
 * @param face where they are taken from
 * @param characters code points; not empty
 */
public record RareLetters(Face face, SortedSet<Integer> characters) {
  /** Extension A, and what the basic plane has been given after 1993. */
  private static final int[][] OF_REGULAR = {{0x3400, 0x4dbf}, {0x9fa6, 0x9fff}};

  /** The extensions B to F as they were when the face was drawn. */
  private static final int[][] OF_RARE = {
    {0x20000, 0x2a6d6},
    {0x2a700, 0x2b734},
    {0x2b740, 0x2b81d},
    {0x2b820, 0x2cea1},
    {0x2ceb0, 0x2ebe0}
  };

  /**
   * Those of some names.
   *
   * @param letters code points of all kinds
   * @return one for each face that has some of them
   */
  public static List<RareLetters> of(IntStream letters) {
    Map<Face, SortedSet<Integer>> byFace = new EnumMap<>(Face.class);
    letters.forEach(
        c -> face(c).ifPresent(face -> byFace.computeIfAbsent(face, f -> new TreeSet<>()).add(c)));
    return byFace.entrySet().stream().map(e -> new RareLetters(e.getKey(), e.getValue())).toList();
  }

  /** The face for a rare character: by its block alone, for the largest face is slow to open. */
  private static Optional<Face> face(int c) {
    if (isIn(OF_RARE, c)) {
      return Optional.of(Face.RARE);
    }
    return isIn(OF_REGULAR, c) ? Optional.of(Face.REGULAR) : Optional.empty();
  }

  private static boolean isIn(int[][] blocks, int c) {
    return Arrays.stream(blocks).anyMatch(block -> c >= block[0] && c <= block[1]);
  }

  /** The characters as style sheets list them: {@code U+3402,U+2B5AF}. */
  public String ranges() {
    return characters.stream().map("U+%X"::formatted).collect(Collectors.joining(","));
  }

  /** The font as TrueType; the same bytes in every run. What its face has not, it has not. */
  public byte[] font() {
    try {
      return Excerpt.of(face.open(), characters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
