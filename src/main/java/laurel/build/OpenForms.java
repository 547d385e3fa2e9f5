package laurel.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.diag.Language;
import laurel.export.Addresses;
import laurel.export.Channel;
import laurel.export.Credentials;
import laurel.export.DataFile;
import laurel.export.DataFolder;
import laurel.export.Feeds;
import laurel.export.KeyedOutput;
import laurel.export.Lom;
import laurel.export.OpenData;
import laurel.export.Output;
import laurel.export.RoundFeed;
import laurel.export.Sitemap;
import laurel.export.StatisticsTable;
import laurel.export.WebManifest;
import laurel.export.bank.BankFile;
import laurel.export.bank.BankFiles;
import laurel.export.bank.BankPicture;
import laurel.model.Catalogue;
import laurel.model.Extra;
import laurel.model.RecordRef;
import laurel.sign.SigningKey;
import laurel.site.MediaShelf;
import laurel.site.OpenFile;
import laurel.site.Page;
import laurel.site.PageKind;
import laurel.site.RecordPrints;
import laurel.site.Series;
import laurel.site.SitePages;
import laurel.site.SitePath;
import laurel.site.StatisticsView;
import laurel.site.Urls;

/** What stands beside the pages: open data, feeds, sitemap, manifest. */
final class OpenForms {
  private static final String ACCENT = "#bd2f1a";
  private static final String PAPER = "#ffffff";

  private final Catalogue catalogue;
  private final Addresses addresses;
  private final OpenData data;
  private final BankPicture.Shelf pictures;
  private final RecordPrints prints;

  OpenForms(Catalogue catalogue, Language language, MediaShelf media, RecordPrints prints) {
    this.catalogue = catalogue;
    this.prints = prints;
    this.pictures = new QuestionPictures(media);
    this.addresses = new PageAddresses(Urls.of(language, language), catalogue.site().baseUrl());
    this.data = new OpenData(catalogue, addresses, prints);
  }

  /** The open data as the page that offers it needs it. */
  List<OpenFile> offered() {
    return open() ? data.offered().stream().map(OpenForms::offer).toList() : List.of();
  }

  private boolean open() {
    return catalogue.site().has(Extra.OPEN_DATA);
  }

  private static OpenFile offer(DataFile file) {
    return new OpenFile(
        new SitePath(file.output().path()),
        file.mediaType(),
        file.records(),
        Map.of(Language.ZH_CN, file.zh(), Language.EN, file.en()));
  }

  /** The certificates as files signed with a key. */
  Credentials credentials(SigningKey key) {
    return new Credentials(catalogue, addresses, key);
  }

  /** Makes every file, one after another. */
  void make(SitePages pages, Optional<SitePath> icon, Taker taker) throws IOException {
    if (open()) {
      open(taker);
    }
    put(new Feeds(catalogue, addresses).of(channels(pages), prints), taker);
    for (Iterator<BankFile> each = banks(taker).iterator(); each.hasNext(); ) {
      BankFile bank = each.next();
      taker.take(bank.output().path(), bank.key(), bank.output().bytes());
    }
    take(metadata(), taker);
    take(roundNews(pages.pages()), taker);
    take(Sitemap.of(entries(pages), addresses).stream(), taker);
    take(statistics(pages), taker);
    take(Stream.of(manifest(icon)), taker);
  }

  private static void take(Stream<Output> outputs, Taker taker) throws IOException {
    for (Iterator<Output> each = outputs.iterator(); each.hasNext(); ) {
      Output output = each.next();
      taker.take(output.path(), output.bytes());
    }
  }

  /** The feeds of what rounds have decided. */
  Stream<Output> roundNews(List<Page> pages) {
    return new RoundFeed(catalogue, addresses).files(rounds(pages));
  }

  /** Folders of the feeds that show a record, by record. */
  Map<RecordRef, List<String>> news(SitePages pages) {
    Map<RecordRef, List<String>> news = new HashMap<>();
    new Feeds(catalogue, addresses)
        .shown(channels(pages))
        .forEach((ref, shown) -> news.put(ref, shown.stream().map(Channel::folder).toList()));
    return news;
  }

  private void open(Taker taker) throws IOException {
    if (!taker.defers()) {
      data.make(new Earlier(taker));
      return;
    }
    for (DataFile whole : data.offered(new Earlier(taker))) {
      taker.stream(whole.output());
    }
    put(data.records(), taker);
  }

  /** Makes what does not stand. */
  private static void put(Stream<KeyedOutput> outputs, Taker taker) throws IOException {
    for (Iterator<KeyedOutput> each = outputs.iterator(); each.hasNext(); ) {
      KeyedOutput one = each.next();
      if (!taker.keep(one.output().path(), one.key())) {
        taker.take(one.output().path(), one.key(), one.output().bytes());
      }
    }
  }

  /** The open data that stand, where the files of this build are taken. */
  private record Earlier(Taker taker) implements DataFolder {
    @Override
    public boolean stands(String path, Fingerprint key) {
      return taker.stands(path, key);
    }

    @Override
    public Optional<Path> file(String path) {
      return taker.earlier(path);
    }

    @Override
    public void stream(Output output) throws IOException {
      taker.stream(output);
    }

    @Override
    public boolean keep(String path, Fingerprint key) throws IOException {
      return taker.keep(path, key);
    }

    @Override
    public void take(String path, Fingerprint key, byte[] bytes) throws IOException {
      taker.take(path, key, bytes);
    }
  }

  /** What the list of rounds is called in the first language. */
  private static String rounds(List<Page> pages) {
    return pages.stream()
        .filter(page -> page.kind() == PageKind.ROUND_LIST)
        .map(page -> page.crumbs().get(page.crumbs().size() - 1).label())
        .findFirst()
        .orElseThrow();
  }

  /** Learning metadata beside every lesson; its address is absolute where a base is known. */
  private Stream<Output> metadata() {
    return catalogue.lessons().stream()
        .map(
            lesson -> {
              String path = addresses.record(lesson.ref());
              String address =
                  addresses.absolute(path).orElse("urn:laurel:" + path.replace('/', ':'));
              return new Output(
                  Urls.metadata(lesson.ref()).path(), out -> Lom.write(lesson, address, out));
            });
  }

  private Stream<BankFile> banks(Taker taker) {
    return BankFiles.of(
        catalogue, (record, form) -> Urls.bank(record, form).path(), pictures, prints, taker::keep);
  }

  /** The numbers of the statistics page, in the words of the first language. */
  private static Stream<Output> statistics(SitePages pages) {
    return pages.pages().stream()
        .filter(page -> page.kind() == PageKind.STATISTICS)
        .limit(1)
        .map(Page::view)
        .map(StatisticsView.class::cast)
        .map(OpenForms::table);
  }

  private static Output table(StatisticsView view) {
    List<StatisticsTable.Row> rows = new ArrayList<>();
    view.levels().ifPresent(levels -> levels.years().forEach(y -> year(levels, y, rows)));
    for (StatisticsView.Chart chart : view.charts()) {
      chart
          .rows()
          .forEach(
              bar -> rows.add(new StatisticsTable.Row(chart.name(), bar.label(), bar.count())));
    }
    return StatisticsTable.of(view.table().path(), view.heads(), rows);
  }

  /** A year and its levels, as the page's own table has them. */
  private static void year(
      StatisticsView.Levels levels, StatisticsView.YearRow year, List<StatisticsTable.Row> rows) {
    rows.add(new StatisticsTable.Row(levels.heading(), year.year(), year.total()));
    String by = levels.heading() + " " + year.year();
    for (int i = 0; i < levels.marks().size(); i++) {
      int awards = year.parts().get(i).count();
      if (awards > 0) {
        rows.add(new StatisticsTable.Row(by, levels.marks().get(i).name(), awards));
      }
    }
  }

  private Output manifest(Optional<SitePath> icon) {
    String accent = catalogue.site().theme().accent();
    return WebManifest.of(
        catalogue.site(),
        accent.isEmpty() ? ACCENT : accent,
        PAPER,
        icon.stream()
            .map(i -> new WebManifest.Icon(PageAddresses.below(i), "any", "image/svg+xml"))
            .toList());
  }

  /** A channel for the whole site, and one for every list of achievements that has pages. */
  private List<Channel> channels(SitePages pages) {
    List<Channel> channels = new ArrayList<>();
    channels.add(new Channel("", Addresses.INDEX, catalogue.site().title(), this::all));
    for (Series series : pages.series()) {
      String page = PageAddresses.below(SitePath.page(series.folder()));
      channels.add(new Channel(series.folder(), page, series.title(), () -> refs(series)));
    }
    return channels;
  }

  private static Set<RecordRef> refs(Series series) {
    Set<RecordRef> refs = new HashSet<>();
    series.achievements().forEach(a -> refs.add(a.ref()));
    return refs;
  }

  private Set<RecordRef> all() {
    Set<RecordRef> all = new LinkedHashSet<>();
    catalogue.achievements().forEach(a -> all.add(a.ref()));
    catalogue.lessons().forEach(l -> all.add(l.ref()));
    return all;
  }

  private List<Sitemap.Entry> entries(SitePages pages) {
    Map<String, LocalDate> changed = new HashMap<>();
    catalogue.achievements().forEach(a -> changed.put(a.ref().key(), a.standing().since()));
    catalogue.lessons().forEach(l -> changed.put(l.ref().key(), l.standing().since()));
    return pages.pages().stream()
        .filter(page -> page.head().indexed() && page.kind() != PageKind.NOT_FOUND)
        .map(
            page ->
                new Sitemap.Entry(
                    PageAddresses.below(page.path()),
                    Optional.ofNullable(changed.get(page.about()))))
        .toList();
  }
}
