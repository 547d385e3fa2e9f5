package laurel.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.media.MediaResult;
import laurel.media.Rendition;
import laurel.media.share.ShareCard;
import laurel.model.Catalogue;
import laurel.model.Photo;
import laurel.model.PlainText;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Site;
import laurel.print.Book;
import laurel.site.AchievementView;
import laurel.site.BookWords;
import laurel.site.Cover;
import laurel.site.Film;
import laurel.site.LessonView;
import laurel.site.Listing;
import laurel.site.Mark;
import laurel.site.Page;
import laurel.site.Prose;
import laurel.site.SitePages;
import laurel.site.Texts;
import laurel.site.Title;

/** Composes the book of a round from what the site's pages show, and from photos made for paper. */
final class RoundBook {
  private final Catalogue catalogue;
  private final Round round;
  private final Texts texts;
  private final BookWords words;
  private final MediaResult photos;
  private final MediaResult films;
  private final Listing listing;
  private final Map<String, Page> pages = new HashMap<>();

  /**
   * @param photos the round's photos, made for paper
   * @param films its films, as the site has them
   */
  RoundBook(
      Catalogue catalogue,
      Round round,
      SitePages site,
      Texts texts,
      MediaResult photos,
      MediaResult films) {
    this.catalogue = catalogue;
    this.round = round;
    this.texts = texts;
    this.words = new BookWords(texts);
    this.photos = photos;
    this.films = films;
    this.listing = site.listings().get(texts.language());
    for (Page page : site.pages()) {
      if (page.language() == texts.language() && !page.former()) {
        pages.putIfAbsent(page.path().path(), page);
      }
    }
  }

  Book book() {
    Programme programme = catalogue.programme(round.programme());
    List<Book.Part> parts = parts(programme);
    long count = parts.stream().mapToLong(part -> part.entries().size()).sum();
    return new Book(
        Title.of(programme.name()),
        words.subtitle(round),
        texts.language().tag(),
        organisers(programme),
        words.month(round.date()),
        words.imprint(round, count, catalogue.asOf()),
        catalogue.site().baseUrl(),
        new Book.Words(words.contents(), words.index(), words.scan(), words.symbol()),
        parts);
  }

  private List<String> organisers(Programme programme) {
    return programme.organisers().isEmpty()
        ? catalogue.site().organisers().stream().map(Site.Organiser::name).toList()
        : programme.organisers();
  }

  /** By award where the programme grades them, each in the order of the list. */
  private List<Book.Part> parts(Programme programme) {
    Map<String, List<Book.Entry>> parts = new LinkedHashMap<>();
    for (Round.Entry entry : round.entries()) {
      entry(entry)
          .ifPresent(
              made -> {
                String heading = programme.graded() ? made.award() : "";
                parts.computeIfAbsent(heading, h -> new ArrayList<>()).add(made);
              });
    }
    return parts.entrySet().stream().map(p -> new Book.Part(p.getKey(), p.getValue())).toList();
  }

  private Optional<Book.Entry> entry(Round.Entry entry) {
    String path = entry.record().key() + "/index.html";
    return Optional.ofNullable(pages.get(path))
        .flatMap(
            page -> {
              String number = String.valueOf(entry.position());
              Optional<String> address = catalogue.site().baseUrl().map(page.path()::under);
              if (page.view() instanceof AchievementView view) {
                return Optional.of(achievement(entry.record(), number, view, address));
              }
              return page.view() instanceof LessonView view
                  ? Optional.of(lesson(entry.record(), number, view, address))
                  : Optional.empty();
            });
  }

  private Book.Entry achievement(
      RecordRef record, String number, AchievementView view, Optional<String> address) {
    List<Book.Passage> passages = new ArrayList<>();
    for (AchievementView.Section section : view.sections()) {
      passages.add(new Book.Passage(section.heading(), paragraphs(section.text())));
    }
    return new Book.Entry(
        number,
        view.kind(),
        view.title(),
        view.units(),
        view.names(),
        view.withheld(),
        view.mark().map(Mark::name).orElse(""),
        view.figures(),
        passages,
        photos(record),
        Optional.of(listing.cards().apply(record.id()).cover()).map(RoundBook::cover),
        address);
  }

  private Book.Entry lesson(
      RecordRef record, String number, LessonView view, Optional<String> address) {
    List<Book.Passage> passages = new ArrayList<>();
    passages.add(new Book.Passage(words.summary(), paragraphs(view.synopsis())));
    view.film()
        .filter(film -> !film.chapters().isEmpty())
        .ifPresent(film -> passages.add(new Book.Passage(words.chapters(), chapters(film))));
    passages.add(
        new Book.Passage(
            words.instructor(),
            List.of(
                view.instructor().plain()
                    + (view.profile().isEmpty() ? "" : "　" + view.profile()))));
    return new Book.Entry(
        number,
        words.lesson(),
        view.title(),
        view.units(),
        view.names(),
        "",
        view.mark().map(Mark::name).orElse(""),
        List.of(),
        passages,
        poster(record, view.title().text()),
        Optional.empty(),
        address);
  }

  private static Book.Cover cover(Cover cover) {
    int[] tint = ShareCard.tint(cover.style());
    return new Book.Cover(cover.glyph(), tint[0], tint[1]);
  }

  private static List<String> chapters(Film film) {
    return film.chapters().stream()
        .map(c -> c.at() + "　" + c.title() + (c.heading().isEmpty() ? "" : "：" + c.heading()))
        .toList();
  }

  private static List<String> paragraphs(Prose prose) {
    return Arrays.stream(prose.markdown().strip().split("\\R+"))
        .map(PlainText::of)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private List<Book.Picture> photos(RecordRef record) {
    List<Book.Picture> pictures = new ArrayList<>();
    catalogue.achievements().stream()
        .filter(a -> a.ref().equals(record))
        .flatMap(a -> a.gallery().photos().stream())
        .forEach(photo -> picture(photo).ifPresent(pictures::add));
    return pictures;
  }

  private Optional<Book.Picture> picture(Photo photo) {
    return photos
        .plan()
        .photo(photo.original())
        .flatMap(plan -> picture(photos, plan.largest(), photo.caption(), photo.alt()));
  }

  private List<Book.Picture> poster(RecordRef record, String title) {
    return catalogue.lessons().stream()
        .filter(l -> l.ref().equals(record))
        .flatMap(l -> l.video().stream())
        .flatMap(
            video ->
                films.plan().video(video.original()).stream()
                    .flatMap(plan -> plan.poster().stream())
                    .flatMap(poster -> picture(films, poster.largest(), "", title).stream()))
        .toList();
  }

  private static Optional<Book.Picture> picture(
      MediaResult made, Rendition file, String caption, String alternative) {
    Path path = made.files().get(file.path());
    return Optional.ofNullable(path)
        .map(
            there ->
                new Book.Picture(
                    there,
                    file.width(),
                    file.height(),
                    caption,
                    alternative.isBlank() ? caption : alternative));
  }
}
