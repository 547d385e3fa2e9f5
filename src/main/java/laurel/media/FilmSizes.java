package laurel.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import laurel.media.film.Shape;
import laurel.probe.VideoFacts;

/**
 * Which sizes a video is encoded in: one of at most 1920 x 1080 where the original does not play
 * everywhere or is too large for a phone, and those that the site asks for below it.
 *
 * @param ladder lengths of short sides, e.g. 720 and 480
 */
record FilmSizes(List<Integer> ladder) {
  private static final int LONG_SIDE = 1920;
  private static final int SHORT_SIDE = 1080;

  /** A minute above this is 75 MB: what units send from cameras, and phones wait for. */
  private static final long MOST_BITS_A_SECOND = 10_000_000;

  /** Nobody waits hours for a video that a notice limits to five minutes. */
  private static final long MOST_MILLIS = 30 * 60_000;

  FilmSizes {
    ladder = ladder.stream().distinct().sorted(Comparator.reverseOrder()).toList();
  }

  /**
   * Largest first; empty where the copy of the original is all there is to be. No two have the same
   * short side, which files are named by: a very wide video is no higher at 1080 than at 720.
   */
  List<Shape> of(VideoFacts facts) {
    List<Shape> shapes = new ArrayList<>();
    boolean bomb = (long) facts.width() * facts.height() > FilmRecipe.MOST_PIXELS;
    if (bomb || facts.millis() > MOST_MILLIS) {
      return shapes;
    }
    int most = Math.min(SHORT_SIDE, shortSide(facts));
    if (mustShrink(facts)) {
      shapes.add(shape(facts, most));
    }
    ladder.stream().filter(side -> side < most).forEach(side -> shapes.add(shape(facts, side)));
    Set<Integer> sides = new HashSet<>();
    shapes.removeIf(shape -> !sides.add(Math.min(shape.width(), shape.height())));
    return shapes;
  }

  /** Whether the original should be replaced, not only accompanied. */
  static boolean mustShrink(VideoFacts facts) {
    return !facts.plays() || tooLarge(facts);
  }

  /** Whether phones would load more of it than they can show. */
  static boolean tooLarge(VideoFacts facts) {
    boolean wide = Math.max(facts.width(), facts.height()) > LONG_SIDE;
    boolean heavy = facts.bytes() * 8_000 / Math.max(1, facts.millis()) > MOST_BITS_A_SECOND;
    return wide || shortSide(facts) > SHORT_SIDE || heavy;
  }

  private static Shape shape(VideoFacts facts, int side) {
    double scale =
        Math.min(
            1,
            Math.min(
                (double) side / shortSide(facts),
                (double) LONG_SIDE / Math.max(facts.width(), facts.height())));
    int width = even(facts.shownWidth() * scale);
    int height = even(facts.shownHeight() * scale);
    return new Shape(width, height, facts.rotation(), Shape.bits(width, height));
  }

  private static int shortSide(VideoFacts facts) {
    return Math.min(facts.width(), facts.height());
  }

  /** Colour is stored for two by two pixels. */
  private static int even(double side) {
    return Math.max(16, (int) Math.round(side / 2) * 2);
  }
}
