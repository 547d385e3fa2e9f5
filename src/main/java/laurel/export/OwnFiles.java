package laurel.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.RecordRef;
import laurel.site.RecordPrints;

/** Every record's own file of open data, and whether it stands as it would be made. */
final class OwnFiles {
  private final Catalogue catalogue;
  private final RecordPrints prints;
  private final RecordJson records;
  private final Fingerprint ground;

  OwnFiles(Catalogue catalogue, Addresses addresses, RecordPrints prints) {
    this.catalogue = catalogue;
    this.prints = prints;
    this.records = new RecordJson(addresses);
    this.ground =
        Prints.of(
            List.of(CodeVersion.current(), addresses.base(), List.copyOf(catalogue.programmes())));
  }

  /** The path of one record's file, e.g. {@code data/achievements/flange-aligner.json}. */
  static String path(RecordRef record) {
    return OpenData.FOLDER + record.key() + ".json";
  }

  /** All of them. */
  Stream<KeyedOutput> all() {
    return Stream.concat(
        Awarded.achievements(catalogue).stream().map(this::of),
        Awarded.lessons(catalogue).stream().map(this::of));
  }

  KeyedOutput of(Achievement a) {
    return file(a.ref(), prints.of(a), json -> records.achievement(json, a));
  }

  KeyedOutput of(Lesson l) {
    return file(l.ref(), prints.of(l), json -> records.lesson(json, l));
  }

  private KeyedOutput file(RecordRef ref, Fingerprint print, Json.Members members) {
    Output output = new Output(path(ref), out -> Json.write(out, members));
    return new KeyedOutput(output, key(print));
  }

  /** Stands for all that a record's own file and its lines in others are made from. */
  private Fingerprint key(Fingerprint print) {
    return Fingerprint.of("open data", 1).add(ground).add(print).build();
  }

  /** By key of the record: whether its file stands as it would be made. */
  Predicate<String> right(EarlierData earlier) {
    Set<String> right = new HashSet<>();
    Awarded.achievements(catalogue).forEach(a -> note(a.ref(), prints.of(a), earlier, right));
    Awarded.lessons(catalogue).forEach(l -> note(l.ref(), prints.of(l), earlier, right));
    return right::contains;
  }

  private void note(RecordRef ref, Fingerprint print, EarlierData earlier, Set<String> right) {
    if (earlier.stands(path(ref), key(print))) {
      right.add(ref.key());
    }
  }
}
