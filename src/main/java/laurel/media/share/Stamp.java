package laurel.media.share;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A character at one size, ready to be put on many pictures: for each pixel how much of it is
 * covered, from 0 to {@link #FULL}. Filling an outline costs a hundred times what a stamp does.
 *
 * @param left of the first column, from where the character stands
 * @param top of the first row, from the base line
 * @param covered row by row
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read often, never compared
record Stamp(int left, int top, int width, int height, byte[] covered) {
  /** A pixel that is covered all over. Eight steps are as many as an edge of letters shows. */
  static final int FULL = 7;

  /** The stamp of an outline that stands at 0, 0. */
  static Stamp of(Shape outline) {
    Rectangle box = outline.getBounds();
    if (box.isEmpty()) {
      return new Stamp(0, 0, 0, 0, new byte[0]);
    }
    box.grow(1, 1);
    BufferedImage image = new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      pen.translate(-box.x, -box.y);
      pen.setColor(Color.WHITE);
      pen.fill(outline);
    } finally {
      pen.dispose();
    }
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] covered = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      covered[i] = (byte) (((pixels[i] & 0xff) * FULL + 127) / 255);
    }
    return new Stamp(box.x, box.y, box.width, box.height, covered);
  }
}
