package laurel.build;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.cache.RecordCodec;
import laurel.model.RecordRef;
import laurel.rules.Examined.Outline;
import laurel.rules.Rules;

/**
 * The titles of all records that could be read, with what the rules compare them by; as bytes until
 * somebody asks, for nobody does but a build in which a title has changed, and read once then.
 */
final class KnownTitles {
  private static final RecordCodec<All> ALL = RecordCodec.of(All.class);

  /** Of records whose titles nobody knows. */
  static final KnownTitles NONE = of(List.of(), false);

  private final byte[] bytes;
  private All all;

  /**
   * @param whole whether a title is compared with no other than these
   */
  private record All(List<Rules.Known> records, boolean whole) {}

  private KnownTitles(byte[] bytes) {
    this.bytes = bytes;
  }

  private All all() throws IOException {
    if (all == null) {
      all = ALL.value(bytes);
    }
    return all;
  }

  private static KnownTitles of(List<Rules.Known> records, boolean whole) {
    All all = new All(records, whole);
    KnownTitles known = new KnownTitles(ALL.bytes(all));
    known.all = all;
    return known;
  }

  /**
   * Those of the records of a content folder.
   *
   * @param gone whose consent was taken back: of them nothing may be kept
   */
  static KnownTitles of(Records records, Set<RecordRef> gone) {
    List<Rules.Known> rest =
        records.known().stream().filter(known -> !gone.contains(known.ref())).toList();
    boolean all = rest.size() == records.known().size();
    return kept(of(rest, all && !records.ruled().soughtByTitle()).bytes()); // bytes alone
  }

  /** Those that were kept as bytes. */
  static KnownTitles kept(byte[] bytes) {
    return new KnownTitles(bytes);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether a title is compared with no other than these, and names its record nowhere. */
  boolean isWhole() throws IOException {
    return all().whole();
  }

  List<Rules.Known> records() throws IOException {
    return all().records();
  }

  /** The same, some records under other titles. */
  KnownTitles with(Map<RecordRef, String> titles) throws IOException {
    List<Rules.Known> later = records().stream().map(known -> titled(known, titles)).toList();
    return of(later, isWhole());
  }

  private static Rules.Known titled(Rules.Known known, Map<RecordRef, String> titles) {
    String title = titles.get(known.ref());
    Outline own = known.outline();
    return title == null
        ? known
        : new Rules.Known(
            known.ref(), new Outline(own.programme(), title, own.units(), own.union()));
  }
}
