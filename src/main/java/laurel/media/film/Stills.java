package laurel.media.film;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

/** Pictures taken from a video, as rows of red, green, blue. */
final class Stills {
  /** Where a good still may be: not the black start, not the closing title. */
  private static final double[] PLACES = {0.08, 0.16, 0.25, 0.35, 0.5, 0.65};

  private static final int GLANCE_WIDTH = 64;
  private static final int GLANCE_HEIGHT = 36;
  private static final int HD = 720;

  private Stills() {}

  /** The richest of some key frames, in its own size. */
  static byte[] poster(FilmSource film, long millis, int width, int height) throws BadFilm {
    byte[] best = null;
    double most = -1;
    for (double place : PLACES) {
      film.seek((long) (millis * place));
      AVFrame frame = film.next();
      if (frame == null) {
        continue;
      }
      double rich = richness(scaled(frame, GLANCE_WIDTH, GLANCE_HEIGHT));
      if (rich > most) {
        most = rich;
        best = scaled(frame, width, height);
      }
    }
    if (best == null) {
      throw new BadFilm("no picture");
    }
    return best;
  }

  /**
   * Small pictures at even distances on one sheet, row by row. What cannot be decoded repeats the
   * picture before it.
   *
   * @param sheet its cells as a person sees them
   * @param rotation 0, 90, 180 or 270 degrees clockwise that make the stored picture upright
   */
  static byte[] sheet(FilmSource film, long millis, Sheet sheet, int rotation) throws BadFilm {
    byte[] all = new byte[sheet.width() * sheet.height() * 3];
    byte[] cell = new byte[sheet.cellWidth() * sheet.cellHeight() * 3];
    boolean lying = rotation % 180 != 0;
    int wide = lying ? sheet.cellHeight() : sheet.cellWidth();
    int high = lying ? sheet.cellWidth() : sheet.cellHeight();
    boolean any = false;
    for (int i = 0; i < sheet.cells(); i++) {
      film.seek(millis * i / sheet.cells());
      AVFrame frame = film.next();
      any |= frame != null;
      cell = frame == null ? cell : turned(scaled(frame, wide, high), wide, high, rotation);
      int line = sheet.cellWidth() * 3;
      for (int y = 0; y < sheet.cellHeight(); y++) {
        int row = i / sheet.columns() * sheet.cellHeight() + y;
        int at = (row * sheet.width() + i % sheet.columns() * sheet.cellWidth()) * 3;
        System.arraycopy(cell, y * line, all, at, line);
      }
    }
    if (!any) {
      throw new BadFilm("no picture");
    }
    return all;
  }

  /** How much the brightness varies: black, white and plain title cards have little of it. */
  static double richness(byte[] rgb) {
    double sum = 0;
    double squares = 0;
    for (byte sample : rgb) {
      int value = sample & 0xff;
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / rgb.length;
    return squares / rgb.length - mean * mean;
  }

  private static byte[] turned(byte[] rgb, int width, int height, int rotation) {
    if (rotation == 0) {
      return rgb;
    }
    byte[] turned = new byte[rgb.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at =
            switch (rotation) {
              case 90 -> x * height + height - 1 - y;
              case 180 -> (height - 1 - y) * width + width - 1 - x;
              default -> (width - 1 - x) * height + y;
            };
        System.arraycopy(rgb, 3 * (y * width + x), turned, 3 * at, 3);
      }
    }
    return turned;
  }

  private static byte[] scaled(AVFrame frame, int width, int height) throws BadFilm {
    if (frame.colorspace() == AVCOL_SPC_UNSPECIFIED && frame.height() >= HD) {
      frame.colorspace(AVCOL_SPC_BT709); // what players assume as well
    }
    AVFrame to = av_frame_alloc();
    SwsContext scaler = sws_alloc_context();
    try {
      scaler.flags(SWS_AREA);
      to.format(AV_PIX_FMT_RGB24).width(width).height(height);
      FilmSource.check(av_frame_get_buffer(to, 0), "no memory for a picture");
      FilmSource.check(sws_scale_frame(scaler, to, frame), "scale");
      byte[] rgb = new byte[width * height * 3];
      BytePointer rows = to.data(0);
      for (int y = 0; y < height; y++) {
        rows.position((long) y * to.linesize(0)).get(rgb, y * width * 3, width * 3);
      }
      return rgb;
    } finally {
      sws_free_context(scaler);
      av_frame_free(to);
    }
  }
}
