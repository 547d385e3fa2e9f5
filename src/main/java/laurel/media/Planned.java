package laurel.media;

import java.util.List;

/** What will be published of one original; everything about it is known but its bytes. */
public sealed interface Planned permits PhotoPlan, VideoPlan, SoundPlan, CuesPlan {
  /** What its files are kept under: content, recipe and codecs. */
  String key();

  /** All its files, in a settled order. */
  List<Rendition> files();
}
