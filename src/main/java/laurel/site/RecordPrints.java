package laurel.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.model.Achievement;
import laurel.model.Lesson;
import laurel.model.RecordRef;

/**
 * What stands for each public record, with its long texts and what was made of its media: while it
 * is the same, so is all that is made of the record alone. Found once a record. Any thread.
 */
public final class RecordPrints {
  private final MediaShelf media;
  private final Map<RecordRef, Fingerprint> known = new ConcurrentHashMap<>();

  /** Of records whose media stand on this shelf. */
  public RecordPrints(MediaShelf media) {
    this.media = media;
  }

  /** Where what was made of their media is found. */
  public MediaShelf media() {
    return media;
  }

  /** Of an achievement. */
  public Fingerprint of(Achievement a) {
    return of(a.ref(), a);
  }

  /** Of a lesson. */
  public Fingerprint of(Lesson l) {
    return of(l.ref(), l);
  }

  private Fingerprint of(RecordRef ref, Record record) {
    Fingerprint print = known.get(ref);
    if (print == null) {
      Fingerprint.Builder key = Fingerprint.of("record", 1).add(media.print(ref.key()));
      Prints.add(record, key);
      print = key.build();
      known.put(ref, print);
    }
    return print;
  }
}
