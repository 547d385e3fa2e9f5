package laurel.site.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import laurel.review.Candidate;
import laurel.review.Entrant;
import laurel.review.Resemblance;
import laurel.review.ReviewPack;
import laurel.review.Scoring;
import laurel.review.Scoring.Measure;
import laurel.site.Frame;
import laurel.site.MediaShelf;
import laurel.site.Page;
import laurel.site.PageKind;
import laurel.site.ReviewView;
import laurel.site.SitePath;
import laurel.site.Texts;
import laurel.site.Title;

/** Every page of a review pack. */
public final class ReviewPages {
  /** Below it lie pages of entries, named by nothing but their codes; findings name them so too. */
  public static final String CANDIDATES = "candidates/";

  private static final SitePath HOME = SitePath.page("");

  private final ReviewPack pack;
  private final MediaShelf media;
  private final Texts texts;
  private final Map<String, List<Resemblance>> alike = new HashMap<>();
  private final Set<String> judged;

  /** Pages of a pack in one language. */
  public ReviewPages(ReviewPack pack, MediaShelf media, Texts texts) {
    this.pack = pack;
    this.media = media;
    this.texts = texts;
    this.judged = pack.candidates().stream().map(Candidate::code).collect(Collectors.toSet());
    for (Resemblance each : pack.resemblances()) {
      alike.computeIfAbsent(each.left().code(), c -> new ArrayList<>()).add(each);
      alike.computeIfAbsent(each.right().code(), c -> new ArrayList<>()).add(each);
    }
  }

  /** What stands around them: nothing of who publishes, nothing for search engines. */
  public Frame frame() {
    return new Frame(
        texts.language().tag(),
        Title.of(texts.get("review.title")),
        Optional.empty(),
        "",
        false,
        Optional.empty(),
        Optional.empty(),
        HOME,
        HOME,
        HOME,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        "",
        Optional.empty(),
        "");
  }

  /** In a settled order. */
  public List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(page(PageKind.REVIEW_HOME, HOME, texts.get("review.title"), List.of(), this::home));
    for (ReviewPack.Call call : pack.calls()) {
      candidates(call, pages);
      call.scoring().ifPresent(scoring -> pages.add(scores(call, scoring)));
    }
    for (Resemblance each : pack.resemblances()) {
      String label = each.left().code() + " · " + each.right().code();
      pages.add(
          page(PageKind.REVIEW_PAIR, pair(each), label, List.of(home(HOME)), () -> side(each)));
    }
    return List.copyOf(pages);
  }

  private void candidates(ReviewPack.Call call, List<Page> pages) {
    CandidatePages made = new CandidatePages(media, texts, alike, pack.blind());
    List<Candidate> all = call.candidates();
    Optional<SitePath> scores = call.scoring().map(s -> scores(call));
    for (int i = 0; i < all.size(); i++) {
      Candidate one = all.get(i);
      Optional<Candidate> before = i == 0 ? Optional.empty() : Optional.of(all.get(i - 1));
      Optional<Candidate> after =
          i + 1 == all.size() ? Optional.empty() : Optional.of(all.get(i + 1));
      pages.add(
          page(
              PageKind.REVIEW_CANDIDATE,
              candidate(one),
              one.code(),
              List.of(home(HOME)),
              () -> made.view(one, before, after, scores)));
    }
  }

  private Page page(
      PageKind kind,
      SitePath path,
      String label,
      List<Page.Crumb> way,
      Supplier<? extends ReviewView> view) {
    List<Page.Crumb> crumbs = new ArrayList<>(way);
    crumbs.add(new Page.Crumb(label, Optional.of(path)));
    String title = way.isEmpty() ? label : label + " - " + texts.get("review.title");
    return new Page(
        kind,
        texts.language(),
        path,
        "",
        "",
        new Page.Head(title, "", false, Optional.empty()),
        List.copyOf(crumbs),
        List.of(),
        view);
  }

  private Page.Crumb home(SitePath home) {
    return new Page.Crumb(texts.get("review.title"), Optional.of(home));
  }

  static SitePath candidate(Candidate candidate) {
    return SitePath.page(CANDIDATES + candidate.code());
  }

  static SitePath pair(Resemblance pair) {
    return SitePath.page("alike/" + pair.left().code() + "-" + pair.right().code());
  }

  private static SitePath scores(ReviewPack.Call call) {
    return SitePath.page("scores/" + call.programme());
  }

  private ReviewHomeView home() {
    return new ReviewHomeView(
        pack.blind(),
        pack.day().equals(LocalDate.EPOCH) ? "" : pack.day().toString(),
        pack.calls().stream().map(this::call).toList(),
        pack.resemblances().stream().map(ReviewPages::line).toList(),
        pack.unreadable());
  }

  private ReviewHomeView.Call call(ReviewPack.Call call) {
    return new ReviewHomeView.Call(
        call.name(),
        year(call),
        call.scoring().isPresent(),
        scores(call),
        call.candidates().stream().allMatch(Candidate::lesson),
        call.candidates().stream().map(this::line).toList());
  }

  private String year(ReviewPack.Call call) {
    return texts.get("year.of", call.year());
  }

  private ReviewHomeView.Line line(Candidate one) {
    return new ReviewHomeView.Line(
        one.code(),
        Title.of(one.title(), one.titleBreaks()),
        candidate(one),
        one.category(),
        one.entrant().map(Entrant::units).orElse(List.of()),
        CandidatePages.stage(texts, one),
        CandidatePages.missing(texts, one),
        one.errors(),
        alike.getOrDefault(one.code(), List.of()).size());
  }

  private static ReviewHomeView.Pair line(Resemblance pair) {
    return new ReviewHomeView.Pair(
        pair.left().code(),
        pair.left().title(),
        pair.right().code(),
        pair.right().title(),
        pair.title(),
        pair.text(),
        pair(pair));
  }

  private PairView side(Resemblance pair) {
    return new PairView(
        side(pair.left()),
        side(pair.right()),
        pair.title(),
        pair.text(),
        pair.pairs().stream()
            .map(p -> new PairView.Row(texts.get("review.field." + p.field()), p.left(), p.right()))
            .toList());
  }

  private PairView.Side side(Candidate one) {
    boolean judged = this.judged.contains(one.code());
    return new PairView.Side(
        one.code(),
        one.title(),
        judged ? CandidatePages.stage(texts, one) : texts.get("review.earlier"),
        judged ? Optional.of(candidate(one)) : Optional.empty());
  }

  private Page scores(ReviewPack.Call call, Scoring scoring) {
    boolean weighed = scoring.measure() == Measure.WEIGHTS;
    String share = weighed ? "review.weight" : "review.max";
    ScoresView view =
        new ScoresView(
            call.name(),
            year(call),
            weighed,
            scoring.best(),
            scoring.note(),
            scoring.criteria().stream()
                .map(c -> new ScoresView.Criterion(c.name(), texts.get(share, c.share()), c.text()))
                .toList(),
            call.candidates().stream()
                .map(
                    c ->
                        new ScoresView.Sheet(
                            c.code(),
                            c.title(),
                            c.category(),
                            c.entrant().map(Entrant::units).orElse(List.of())))
                .toList());
    return page(
        PageKind.REVIEW_SCORES,
        scores(call),
        texts.get("review.scores"),
        List.of(home(HOME)),
        () -> view);
  }
}
