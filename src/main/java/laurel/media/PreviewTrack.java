package laurel.media;

import java.util.ArrayList;
import java.util.List;
import laurel.media.film.Sheet;
import laurel.probe.Cue;
import laurel.probe.CueFacts;
import laurel.probe.MediaFormat;

/** WebVTT whose cues point at the stills of a sheet, as players expect it. */
final class PreviewTrack {
  private PreviewTrack() {}

  /**
   * @param picture name of the sheet beside the track
   */
  static String of(Sheet sheet, String picture, long millis) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < sheet.cells(); i++) {
      long from = millis * i / sheet.cells();
      long to = millis * (i + 1) / sheet.cells();
      int x = i % sheet.columns() * sheet.cellWidth();
      int y = i / sheet.columns() * sheet.cellHeight();
      String place = x + "," + y + "," + sheet.cellWidth() + "," + sheet.cellHeight();
      if (to > from) {
        cues.add(new Cue(from, to, picture + "#xywh=" + place));
      }
    }
    return new CueFacts(MediaFormat.VTT, 0, cues).webvtt();
  }
}
