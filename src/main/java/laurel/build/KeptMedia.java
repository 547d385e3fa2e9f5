package laurel.build;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import laurel.cache.Fingerprint;
import laurel.model.Gallery;
import laurel.model.MediaRef;
import laurel.model.Photo;
import laurel.model.Sound;
import laurel.model.Video;
import laurel.site.Film;
import laurel.site.MediaShelf;
import laurel.site.Picture;
import laurel.site.Recording;

/**
 * What was made of one owner's media, as pages show it.
 *
 * @param print what stands for all of it
 */
record KeptMedia(
    Map<MediaRef, Picture> pictures,
    Map<MediaRef, Film> films,
    Map<MediaRef, Recording> recordings,
    Fingerprint print) {

  /** What a shelf has of an owner's gallery. */
  static KeptMedia of(String owner, Gallery gallery, MediaShelf shelf) {
    Map<MediaRef, Picture> pictures = new LinkedHashMap<>();
    for (Photo photo : gallery.photos()) {
      shelf.picture(photo).ifPresent(made -> pictures.put(photo.original(), made));
    }
    Map<MediaRef, Film> films = new LinkedHashMap<>();
    for (Video video : gallery.videos()) {
      shelf.film(video).ifPresent(made -> films.put(video.original(), made));
    }
    Map<MediaRef, Recording> recordings = new LinkedHashMap<>();
    for (Sound sound : gallery.sounds()) {
      shelf.recording(sound).ifPresent(made -> recordings.put(sound.original(), made));
    }
    return new KeptMedia(pictures, films, recordings, shelf.print(owner));
  }

  /** The same, its photos described as they are in a gallery. */
  KeptMedia describedAs(Gallery gallery) {
    Map<MediaRef, Picture> described = new LinkedHashMap<>(pictures);
    for (Photo photo : gallery.photos()) {
      described.computeIfPresent(photo.original(), (ref, made) -> made.saying(photo.alt()));
    }
    return new KeptMedia(described, films, recordings, print);
  }

  /** The media of several owners, as pages ask for them. */
  static final class Shelf implements MediaShelf {
    private final Map<String, KeptMedia> owners;
    private final Map<MediaRef, Picture> others;

    /**
     * @param owners e.g. {@code achievements/flange-aligner}
     * @param others pictures that belong to nobody of them
     */
    Shelf(Map<String, KeptMedia> owners, Map<MediaRef, Picture> others) {
      this.owners = owners;
      this.others = others;
    }

    /** The same, some owners' media shown otherwise. */
    Shelf with(Map<String, KeptMedia> some) {
      Map<String, KeptMedia> all = new HashMap<>(owners);
      all.putAll(some);
      return new Shelf(all, others);
    }

    private Optional<KeptMedia> of(MediaRef original) {
      return Optional.ofNullable(owners.get(original.owner()));
    }

    @Override
    public Fingerprint print(String owner) {
      KeptMedia kept = owners.get(owner);
      return kept == null ? NOTHING : kept.print();
    }

    @Override
    public Optional<Picture> picture(Photo photo) {
      return of(photo.original())
          .map(kept -> kept.pictures().get(photo.original()))
          .or(() -> Optional.ofNullable(others.get(photo.original())));
    }

    @Override
    public Optional<Film> film(Video video) {
      return of(video.original()).map(kept -> kept.films().get(video.original()));
    }

    @Override
    public Optional<Recording> recording(Sound sound) {
      return of(sound.original()).map(kept -> kept.recordings().get(sound.original()));
    }
  }
}
