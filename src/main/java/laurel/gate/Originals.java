package laurel.gate;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import laurel.dossier.MediaFile;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.read.RawFile;

/**
 * Gives every original that may be shown a name that says nothing of its file's. Any thread; one
 * owner's on one thread.
 */
final class Originals {
  private final ConcurrentNavigableMap<MediaRef, Gated.Original> files =
      new ConcurrentSkipListMap<>();

  /** A file that has its name already: the site's own pictures. */
  void put(MediaRef ref, RawFile file) {
    files.put(ref, new Gated.Original(file.file(), file.shown()));
  }

  /** Names the next file of this kind of its owner. */
  MediaRef add(String owner, MediaKind kind, MediaFile file) {
    return add(owner, kind, file.file(), file.shown());
  }

  /** Names the next file of this kind of its owner. */
  MediaRef add(String owner, MediaKind kind, Path file, String shown) {
    int next = 1;
    while (files.containsKey(new MediaRef(owner, kind, next))) {
      next++;
    }
    MediaRef ref = new MediaRef(owner, kind, next);
    files.put(ref, new Gated.Original(file, shown));
    return ref;
  }

  Optional<MediaRef> addSubtitles(String owner, MediaFile video) {
    return video.subtitles().map(f -> add(owner, MediaKind.SUBTITLES, f, beside(video, f)));
  }

  Optional<MediaRef> addChapters(String owner, MediaFile video) {
    return video.chapters().map(f -> add(owner, MediaKind.CHAPTERS, f, beside(video, f)));
  }

  /** Every reference and the file that it means. */
  Map<MediaRef, Gated.Original> files() {
    return Map.copyOf(files);
  }

  /** The path of what lies beside a video, as findings show it. */
  static String beside(MediaFile video, Path file) {
    Path name = file.getFileName();
    return video.shown().substring(0, video.shown().lastIndexOf('/') + 1) + name;
  }
}
