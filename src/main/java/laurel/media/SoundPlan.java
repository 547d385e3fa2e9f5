package laurel.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an audio element needs.
 *
 * @param millis length in thousandths of a second
 * @param bytes size of the original; what is published is a little smaller
 * @param waveform a drawing of loud and soft as SVG, if it can be made here
 */
public record SoundPlan(
    String key, long millis, long bytes, Rendition source, Optional<Rendition> waveform)
    implements Planned {
  @Override
  public long millisOfWork() {
    return 500 + millis / 500;
  }

  @Override
  public List<Rendition> files() {
    List<Rendition> files = new ArrayList<>(List.of(source));
    waveform.ifPresent(files::add);
    return files;
  }

  @Override
  public Optional<SoundPlan> without(Set<String> missing) {
    return missing.contains(source.label())
        ? Optional.empty()
        : Optional.of(
            new SoundPlan(
                key,
                millis,
                bytes,
                source,
                waveform.filter(wave -> !missing.contains(wave.label()))));
  }
}
