package laurel.media;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.probe.Cue;

/**
 * Subtitles or chapters.
 *
 * @param file WebVTT, whatever was sent in
 * @param cues the same as text: for a transcript, and for {@code file://}, where browsers load no
 *     tracks
 */
public record CuesPlan(String key, Rendition file, List<Cue> cues) implements Planned {
  public CuesPlan {
    cues = List.copyOf(cues);
  }

  @Override
  public long millisOfWork() {
    return 1;
  }

  @Override
  public List<Rendition> files() {
    return List.of(file);
  }

  @Override
  public Optional<CuesPlan> without(Set<String> missing) {
    return missing.contains(file.label()) ? Optional.empty() : Optional.of(this);
  }
}
