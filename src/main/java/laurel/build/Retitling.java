package laurel.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import laurel.cache.Fingerprint;
import laurel.cache.Printed;
import laurel.cache.Prints;
import laurel.model.Achievement;
import laurel.model.Narrative;
import laurel.model.Question;
import laurel.model.RecordRef;
import laurel.model.Words;

/**
 * Achievements under other titles, beside all others as they are: what is near to whom, and which
 * pages show a title, only all together tell. The words of the others are read when a page asks for
 * them.
 */
final class Retitling {
  private final List<Reworded> all;
  private final Footing footing;
  private final Rewording rewording;
  private final Map<String, Foothold> stood;
  private final Map<String, Foothold> stand;
  private final FewRecords before;
  private final FewRecords after;
  private final KnownTitles titles;

  private Retitling(
      List<Reworded> all, Footing footing, Rewording rewording, Footing.Rest rest, RecordCache kept)
      throws IOException {
    this.all = all;
    this.footing = footing;
    this.rewording = rewording;
    this.stood = footing.holds();
    this.stand = new HashMap<>(stood);
    Map<String, Achievement> earlier = new HashMap<>();
    stood.forEach((id, hold) -> earlier.put(id, hold.face().saying(words(hold))));
    Map<String, Achievement> later = new HashMap<>();
    for (Reworded one : all) {
      String id = one.later().id();
      earlier.put(id, one.earlier());
      later.put(id, one.later());
      stand.put(id, stood.get(id).under(kept.key(one.later().ref()), one.later()));
    }
    this.before = FewRecords.whole(earlier, stood, footing, rest);
    this.after = before.with(later, stand);
    this.titles = footing.titles().with(titled());
  }

  /** One; empty where titles cannot change by themselves. */
  static Optional<Retitling> of(
      List<Reworded> all, Footing footing, Rewording rewording, RecordCache kept)
      throws IOException {
    if (!footing.titles().isWhole()) {
      return Optional.empty();
    }
    Footing.Rest rest = footing.rest();
    Retitling retitling = new Retitling(all, footing, rewording, rest, kept);
    return rest.signed() || !retitling.isAlone() ? Optional.empty() : Optional.of(retitling);
  }

  private Map<RecordRef, String> titled() {
    Map<RecordRef, String> titled = new HashMap<>();
    all.forEach(one -> titled.put(one.later().ref(), one.entry().title()));
    return titled;
  }

  /** Whether the titles of all records beside each other make the same findings as before. */
  private boolean isAlone() throws IOException {
    return rewording.rules().haveTheSameTwins(footing.titles().records(), titles.records());
  }

  private Words words(Foothold hold) {
    Once read = new Once(hold);
    return new Words(new Told(read), new Asked(read));
  }

  /** The texts of what is read then. A class, as the next: each of all others has both. */
  private record Told(Once read) implements Supplier<Narrative>, Printed {
    @Override
    public Narrative get() {
      return read.get().words().told().get();
    }

    @Override
    public Fingerprint print() {
      return printed(read.get().words().told());
    }
  }

  /** The questions of what is read then. */
  private record Asked(Once read) implements Supplier<List<Question>>, Printed {
    @Override
    public List<Question> get() {
      return read.get().words().asked().get();
    }

    @Override
    public Fingerprint print() {
      return printed(read.get().words().asked());
    }
  }

  /** What stands for it where it is read stands for it here. */
  static Fingerprint printed(Supplier<?> words) {
    return words instanceof Printed known ? known.print() : Prints.of(words);
  }

  private Achievement read(Foothold hold) {
    try {
      return rewording
          .standing(hold)
          .orElseThrow(() -> new UncheckedIOException(new NoSuchFileException(hold.face().id())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what is asked for several times in a row once. */
  private final class Once {
    private final Foothold hold;
    private Achievement read;

    Once(Foothold hold) {
      this.hold = hold;
    }

    Achievement get() {
      if (read == null) {
        read = read(hold);
      }
      return read;
    }
  }

  /** All achievements as they stand. */
  FewRecords before() {
    return before;
  }

  /** All as they are to stand. */
  FewRecords after() {
    return after;
  }

  /** Titles of all records as they are now. */
  KnownTitles titles() {
    return titles;
  }

  /** What is kept of some from now on. */
  Map<String, Foothold> later(Map<String, Foothold> some) {
    Map<String, Foothold> later = new TreeMap<>();
    some.keySet().forEach(id -> later.put(id, stand.get(id)));
    return later;
  }

  /** What is kept of an achievement from now on, where it is another. */
  Map<String, Foothold> holds() {
    Map<String, Foothold> others = new TreeMap<>();
    stand.forEach(
        (id, hold) -> {
          if (!hold.equals(stood.get(id))) {
            others.put(id, hold);
          }
        });
    return others;
  }

  /** Ids of those with other titles or words; hashed, as all others are asked for. */
  Set<String> changed() {
    return all.stream().map(one -> one.later().id()).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Ids of those whose own pages may be others: they show one of the changed, or others are near to
   * them now, which is taken down.
   */
  Set<String> shown(SiteDraft old, SiteDraft now) {
    Set<String> changed = changed();
    Set<String> shown = new TreeSet<>(changed);
    stood.forEach(
        (id, hold) -> {
          if (hold.around().shows(changed)) {
            shown.add(id);
          }
        });
    for (String id : now.pages().neighbours().moved(old.pages().neighbours(), changed)) {
      List<String> near =
          now.pages().neighbours().of(after.achievement(id)).stream().map(Achievement::id).toList();
      if (!near.equals(stand.get(id).around().related())) {
        stand.put(id, stand.get(id).near(near));
        shown.add(id);
      }
    }
    return shown;
  }
}
