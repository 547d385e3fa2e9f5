package laurel.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Change;
import laurel.model.Lesson;
import laurel.model.PlainText;
import laurel.model.RecordRef;
import laurel.model.Round;

/**
 * News of the rounds: an entry for each, with what it changed. Titles and numbers, no people, and
 * of what was withdrawn or revoked the number alone: nobody can take a word back from a reader.
 */
public final class RoundFeed {
  private static final String FOLDER = "rounds";
  private static final int ENTRIES = 50;
  private static final int NAMED = 5;

  /** Kinds in the order in which they are told, with their words. */
  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry("new", "新列入"),
          Map.entry("promoted", "晋级"),
          Map.entry("corrected", "更正"),
          Map.entry("deferred", "暂缓"),
          Map.entry("revoked", "撤销"),
          Map.entry("withdrawn", "撤回公开"));

  private final Catalogue catalogue;
  private final Addresses addresses;
  private final Map<RecordRef, String> titles = new HashMap<>();

  /** The news of a catalogue whose pages stand at {@code addresses}. */
  public RoundFeed(Catalogue catalogue, Addresses addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
    for (Achievement a : catalogue.achievements()) {
      titles.put(a.ref(), a.title());
    }
    for (Lesson l : catalogue.lessons()) {
      titles.put(l.ref(), l.title());
    }
  }

  /**
   * {@code rounds/feed.xml} and {@code rounds/feed.json}; none where no base is known.
   *
   * @param title of the list of rounds
   */
  public Stream<Output> files(String title) {
    if (addresses.base().isEmpty()) {
      return Stream.empty();
    }
    List<Round> newest = new ArrayList<>(catalogue.rounds());
    java.util.Collections.reverse(newest);
    List<FeedEntry> entries = newest.stream().limit(ENTRIES).map(this::entry).toList();
    FeedHead head = head(title, newest);
    return Stream.of(
        new Output(FOLDER + "/feed.xml", out -> Atom.write(out, head, entries)),
        new Output(
            FOLDER + "/feed.json",
            out -> Json.write(out, json -> Feeds.jsonFeed(json, head, entries))));
  }

  private FeedHead head(String title, List<Round> newest) {
    String site = catalogue.site().title();
    String folder = addresses.absolute(FOLDER + "/" + Addresses.INDEX).orElseThrow();
    return new FeedHead(
        title + " - " + site,
        catalogue.site().description(),
        catalogue.site().organisers().isEmpty()
            ? site
            : catalogue.site().organisers().get(0).name(),
        folder,
        folder,
        FeedEntry.atMidnight(newest.isEmpty() ? catalogue.asOf() : newest.get(0).date()));
  }

  private FeedEntry entry(Round round) {
    String day = FeedEntry.atMidnight(round.date());
    return new FeedEntry(
        addresses.absolute(addresses.round(round.id())).orElseThrow(),
        round.name(),
        catalogue.programme(round.programme()).organisers(),
        PlainText.of(text(round)),
        List.of(round.stage().label()),
        day,
        day);
  }

  private String text(Round round) {
    Map<String, List<Change>> kinds =
        round.changes().stream().collect(Collectors.groupingBy(ChangeReport::kind));
    return KINDS.stream()
        .filter(kind -> kinds.containsKey(kind.getKey()))
        .map(kind -> kind.getValue() + " " + told(kinds.get(kind.getKey())))
        .collect(Collectors.joining("；"));
  }

  private String told(List<Change> changes) {
    List<String> named =
        changes.stream()
            .map(Change::record)
            .distinct()
            .filter(titles::containsKey)
            .map(titles::get)
            .toList();
    String some = named.stream().limit(NAMED).collect(Collectors.joining("、"));
    String list = some.isEmpty() ? "" : "：" + some + (named.size() > NAMED ? "等" : "");
    return changes.size() + " 项" + list;
  }
}
