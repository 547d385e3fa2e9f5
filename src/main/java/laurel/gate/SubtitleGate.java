package laurel.gate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.dossier.MediaFile;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Video;
import laurel.read.RawFile;
import laurel.read.syntax.TextFile;

/**
 * Lets subtitles and chapters through that say nothing which is hidden in texts: what stands in a
 * cue cannot be masked, so they stay behind.
 */
final class SubtitleGate {
  private final String owner;
  private final Scrub scrub;
  private final Originals originals;
  private final RecordLog log;

  /**
   * @param owner by whose name the media are known
   * @param scrub knows how the record's own people are reached
   */
  SubtitleGate(String owner, Scrub scrub, Originals originals, RecordLog log) {
    this.owner = owner;
    this.scrub = scrub;
    this.originals = originals;
    this.log = log;
  }

  /**
   * A video with what is said beside it.
   *
   * @param named whether a name is said there that must not be
   */
  Video open(MediaFile file, String caption, boolean named) {
    boolean secret = scrub.secretIn(file.said()).isPresent();
    if (secret) {
      log.report(FindingKind.GATE_SUBTITLES_SECRET, place(file), "videos", caption);
    }
    boolean silent = named || secret;
    return new Video(
        originals.add(owner, MediaKind.VIDEO, file),
        caption,
        silent ? Optional.empty() : originals.addSubtitles(owner, file),
        silent ? Optional.empty() : originals.addChapters(owner, file));
  }

  /** The first line that says it; the video itself where it is parted by the end of a line. */
  private Location place(MediaFile file) {
    return Stream.concat(file.subtitles().stream(), file.chapters().stream())
        .flatMap(beside -> place(beside, Originals.beside(file, beside)).stream())
        .findFirst()
        .orElseGet(() -> Location.of(file.shown()));
  }

  private Optional<Location> place(Path beside, String shown) {
    RecordLog read = new FindingLog().general(); // what is wrong with it was told before
    String text = TextFile.read(new RawFile(beside, "", shown), read).map(t -> t.text()).orElse("");
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      Optional<String> typed = scrub.secretIn(lines[i]);
      if (typed.isPresent()) {
        int column = lines[i].codePointCount(0, Math.max(0, lines[i].indexOf(typed.get())));
        return Optional.of(Location.of(shown, i + 1, column + 1));
      }
    }
    return Optional.empty();
  }
}
