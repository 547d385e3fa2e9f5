package laurel.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.Level;
import laurel.model.Narrative;
import laurel.model.PlainText;
import laurel.model.RecordRef;
import laurel.model.Standing;
import laurel.model.UnitName;
import laurel.site.MediaShelf;
import laurel.site.RecordPrints;

/**
 * News for feed readers: Atom (RFC 4287) and JSON Feed 1.1, each with the newest awards. Both need
 * absolute addresses; without a base there are none.
 */
public final class Feeds {
  private static final int ENTRIES = 50;
  private static final int EXCERPT = 280;
  private static final String ATOM = "feed.xml";
  private static final String JSON = "feed.json";

  private final Catalogue catalogue;
  private final Addresses addresses;
  private final Map<RecordRef, Supplier<FeedEntry>> makers = new HashMap<>();
  private final Map<RecordRef, FeedEntry> entries = new HashMap<>();
  private final List<RecordRef> newestFirst;

  /** The feeds of a catalogue whose pages stand at {@code addresses}. */
  public Feeds(Catalogue catalogue, Addresses addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
    Map<RecordRef, Standing> standings = new HashMap<>();
    for (Achievement a : Awarded.achievements(catalogue)) {
      standings.put(a.ref(), a.standing());
      makers.put(a.ref(), () -> entry(a));
    }
    for (Lesson l : Awarded.lessons(catalogue)) {
      standings.put(l.ref(), l.standing());
      makers.put(l.ref(), () -> entry(l));
    }
    Comparator<Map.Entry<RecordRef, Standing>> order =
        Comparator.comparing(
            entry -> entry.getValue().award().orElseThrow(), Awarded.newestFirst());
    newestFirst =
        standings.entrySet().stream()
            .sorted(order.thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
  }

  /** {@code feed.xml} and {@code feed.json} of every channel; none where no base is known. */
  public Stream<Output> of(List<Channel> channels) {
    RecordPrints prints = new RecordPrints(MediaShelf.EMPTY);
    return of(channels, prints).map(KeyedOutput::output);
  }

  /**
   * The same, with what they are made from.
   *
   * @param prints of public records
   */
  public Stream<KeyedOutput> of(List<Channel> channels, RecordPrints prints) {
    if (addresses.base().isEmpty()) {
      return Stream.empty();
    }
    Map<RecordRef, Fingerprint> known = new HashMap<>();
    Awarded.achievements(catalogue).forEach(a -> known.put(a.ref(), prints.of(a)));
    Awarded.lessons(catalogue).forEach(l -> known.put(l.ref(), prints.of(l)));
    return channels.stream().flatMap(channel -> both(channel, known));
  }

  /** The channels that show a record, by record. */
  public Map<RecordRef, List<Channel>> shown(List<Channel> channels) {
    Map<RecordRef, List<Channel>> shown = new HashMap<>();
    if (addresses.base().isPresent()) {
      for (Channel channel : channels) {
        records(channel)
            .forEach(ref -> shown.computeIfAbsent(ref, r -> new ArrayList<>()).add(channel));
      }
    }
    return shown;
  }

  /** What stands of an achievement in the files of a channel, by their names. */
  public Map<String, byte[]> lines(Achievement a) throws IOException {
    FeedEntry entry = entry(a);
    ByteArrayOutputStream item = new ByteArrayOutputStream();
    Json.write(item, json -> item(json, entry));
    return Map.of(ATOM, Atom.line(entry), JSON, item.toByteArray());
  }

  private Stream<KeyedOutput> both(Channel channel, Map<RecordRef, Fingerprint> prints) {
    List<RecordRef> records = records(channel);
    Fingerprint key = key(channel, records.stream().map(prints::get).toList());
    return Stream.of(
        new KeyedOutput(atom(channel, records), key), new KeyedOutput(json(channel, records), key));
  }

  /** Stands for all that the feeds of a channel are made from. */
  private Fingerprint key(Channel channel, List<Fingerprint> records) {
    Fingerprint.Builder key = Fingerprint.of("feed", 1).add(CodeVersion.current());
    Prints.add(
        List.of(
            catalogue.site(),
            catalogue.asOf(),
            addresses.base(),
            channel.folder(),
            channel.page(),
            channel.title()),
        key);
    records.forEach(key::add);
    return key.build();
  }

  private Output atom(Channel channel, List<RecordRef> records) {
    return new Output(
        channel.file(ATOM),
        out -> {
          List<FeedEntry> entries = entries(records);
          Atom.write(out, head(channel, entries), entries);
        });
  }

  private Output json(Channel channel, List<RecordRef> records) {
    return new Output(
        channel.file(JSON),
        out -> {
          List<FeedEntry> entries = entries(records);
          FeedHead head = head(channel, entries);
          Json.write(out, json -> jsonFeed(json, head, entries));
        });
  }

  private FeedHead head(Channel channel, List<FeedEntry> entries) {
    String site = catalogue.site().title();
    String page = addresses.absolute(channel.page()).orElseThrow();
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    String updated =
        entries.stream()
            .map(FeedEntry::updated)
            .max(Comparator.naturalOrder())
            .orElse(FeedEntry.atMidnight(catalogue.asOf()));
    return new FeedHead(
        channel.title().equals(site) ? site : channel.title() + " - " + site,
        catalogue.site().description(),
        catalogue.site().organisers().isEmpty()
            ? site
            : catalogue.site().organisers().get(0).name(),
        page,
        folder,
        updated);
  }

  private List<RecordRef> records(Channel channel) {
    Set<RecordRef> all = channel.records().get();
    return newestFirst.stream().filter(all::contains).limit(ENTRIES).toList();
  }

  private List<FeedEntry> entries(List<RecordRef> records) {
    return records.stream()
        .map(ref -> entries.computeIfAbsent(ref, each -> makers.get(each).get()))
        .toList();
  }

  private FeedEntry entry(Achievement a) {
    List<String> tags = new ArrayList<>(List.of(a.category().name()));
    a.industry().ifPresent(i -> tags.add(i.divisionName()));
    Narrative n = a.narrative();
    String text = n.summary().isEmpty() ? n.goal() : n.summary();
    return entry(a.ref(), a.title(), a.units(), text, tags, a.standing());
  }

  private FeedEntry entry(Lesson l) {
    return entry(
        l.ref(),
        l.title(),
        l.units(),
        l.synopsis(),
        new ArrayList<>(List.of("路演微课")),
        l.standing());
  }

  private FeedEntry entry(
      RecordRef ref,
      String title,
      List<UnitName> units,
      String text,
      List<String> tags,
      Standing standing) {
    standing.award().orElseThrow().level().map(Level::name).ifPresent(tags::add);
    return new FeedEntry(
        addresses.absolute(addresses.record(ref)).orElse(""),
        title,
        units.stream().map(UnitName::name).toList(),
        PlainText.excerpt(text, EXCERPT),
        List.copyOf(tags),
        FeedEntry.atMidnight(standing.award().orElseThrow().on()),
        FeedEntry.atMidnight(standing.since()));
  }

  static void jsonFeed(Json json, FeedHead head, List<FeedEntry> entries) throws IOException {
    json.text("version", "https://jsonfeed.org/version/1.1").text("title", head.title());
    json.text("home_page_url", head.page()).text("feed_url", head.folder() + "feed.json");
    json.text("description", head.description()).text("language", "zh-CN");
    json.list("authors", List.of(head.author()), (a, name) -> a.text("name", name));
    json.lines("items", entries, Feeds::item);
  }

  private static void item(Json json, FeedEntry entry) throws IOException {
    json.text("id", entry.address()).text("url", entry.address()).text("title", entry.title());
    json.text("content_text", entry.text().isEmpty() ? entry.title() : entry.text());
    json.text("date_published", entry.published()).text("date_modified", entry.updated());
    json.list("authors", entry.authors(), (a, name) -> a.text("name", name));
    json.texts("tags", entry.tags());
  }
}
