package laurel.media.photo;

/** Turns and mirrors as EXIF orientations 1 to 8 ask, so that row 0 is the top a person sees. */
final class Orientation {
  private Orientation() {}

  static Pixels upright(Pixels stored, int orientation) {
    if (orientation <= 1 || orientation > 8) {
      return stored;
    }
    int w = stored.width();
    int h = stored.height();
    boolean swapped = orientation > 4;
    Pixels upright = swapped ? Pixels.blank(h, w) : Pixels.blank(w, h);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int at =
            switch (orientation) {
              case 2 -> y * w + (w - 1 - x);
              case 3 -> (h - 1 - y) * w + (w - 1 - x);
              case 4 -> (h - 1 - y) * w + x;
              case 5 -> x * h + y;
              case 6 -> x * h + (h - 1 - y);
              case 7 -> (w - 1 - x) * h + (h - 1 - y);
              default -> (w - 1 - x) * h + y;
            };
        upright.rgb()[at] = stored.rgb()[y * w + x];
      }
    }
    return upright;
  }
}
