package laurel.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import laurel.gate.Gated;
import laurel.media.Original;
import laurel.model.Catalogue;
import laurel.model.MediaRef;
import laurel.model.Programme;
import laurel.probe.Facts;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.probe.Probe;
import laurel.read.RawFile;
import laurel.rules.Originals;

/** Looks at each media file once: the rules ask first, the media plan asks again. */
final class Probes implements Originals {
  private final Map<Path, Probe> seen = new ConcurrentHashMap<>();

  @Override
  public Probe look(RawFile file, OriginalKind kind) {
    return look(file.file(), kind);
  }

  /** The originals that may be published and can be used, under their public names. */
  Collection<Original> published(Gated gated) {
    Set<String> printing = printing(gated.catalogue());
    List<Original> usable = new ArrayList<>();
    gated
        .originals()
        .forEach(
            (ref, original) ->
                facts(original.file(), kind(ref))
                    .map(facts -> original(ref, original, facts, printing))
                    .ifPresent(usable::add));
    return usable;
  }

  /** The same of some originals, for another use than the site's. */
  Collection<Original> published(Gated gated, Predicate<MediaRef> wanted) {
    return usable(gated.originals(), wanted);
  }

  /** Those of the originals that can be used, under the names that their references give them. */
  Collection<Original> usable(Map<MediaRef, Gated.Original> originals, Predicate<MediaRef> wanted) {
    List<Original> usable = new ArrayList<>();
    new TreeMap<>(originals)
        .forEach(
            (ref, original) -> {
              if (wanted.test(ref)) {
                facts(original.file(), kind(ref))
                    .map(facts -> original(ref, original, facts, Set.of()))
                    .ifPresent(usable::add);
              }
            });
    return usable;
  }

  private static Original original(
      MediaRef ref, Gated.Original original, Facts facts, Set<String> printing) {
    String stem = ref.owner().substring(ref.owner().lastIndexOf('/') + 1);
    return new Original(
        ref, original.file(), original.shown(), stem, facts, printing.contains(ref.owner()));
  }

  /** The records whose programme offers photos for printing. */
  private static Set<String> printing(Catalogue catalogue) {
    Set<String> programmes = new HashSet<>();
    catalogue.programmes().stream()
        .filter(Programme::printPhotos)
        .forEach(p -> programmes.add(p.id()));
    Set<String> owners = new HashSet<>();
    catalogue.achievements().stream()
        .filter(a -> programmes.contains(a.programme()))
        .forEach(a -> owners.add(a.ref().key()));
    return owners;
  }

  private Optional<Facts> facts(Path file, OriginalKind kind) {
    return look(file, kind).facts();
  }

  /** Lets go of files that may have become others. */
  void forget(Changes changes) {
    seen.keySet().removeIf(changes::touch);
  }

  private Probe look(Path file, OriginalKind kind) {
    return seen.computeIfAbsent(file, f -> MediaProbe.look(f, kind));
  }

  private static OriginalKind kind(MediaRef ref) {
    return switch (ref.kind()) {
      case PHOTO, QUESTION_PICTURE -> OriginalKind.PHOTO;
      case VIDEO -> OriginalKind.VIDEO;
      case AUDIO -> OriginalKind.AUDIO;
      case SUBTITLES, CHAPTERS -> OriginalKind.CUES;
    };
  }
}
