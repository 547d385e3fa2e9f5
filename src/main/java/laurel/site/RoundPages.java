package laurel.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import laurel.model.Change;
import laurel.model.Extra;
import laurel.model.Programme;
import laurel.model.Publicity;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Stage;
import laurel.model.Tombstone;

/** The announcement of every round, and the line of time that leads to them. */
final class RoundPages {
  private final Edition edition;
  private final States states;
  private final Changes changes;

  RoundPages(Edition edition) {
    this.edition = edition;
    this.states = new States(edition);
    this.changes = new Changes(edition);
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>(List.of(list()));
    for (Round round : edition.catalogue().rounds()) {
      RollPages lists = new RollPages(edition, round);
      pages.add(page(round, lists));
      if (lists.areCut()) {
        pages.addAll(lists.continued());
        pages.add(whole(round, lists));
      }
      if (ChangeGroups.any(round)) {
        pages.addAll(new ChangePages(edition, round).all());
      }
    }
    return pages;
  }

  private Page page(Round round, RollPages lists) {
    Edition.Place place =
        new Edition.Place(
            edition.urls.round(round.id()),
            "rounds/" + round.id(),
            "rounds",
            List.of(edition.crumb(edition.say("nav.rounds"), edition.urls.rounds())),
            edition.say("stage." + Announcement.form(round)));
    List<String> text = new Announcement(edition, round).text();
    Page.Head head = edition.head(round.name(), text.isEmpty() ? "" : text.get(0));
    return edition.page(
        PageKind.ROUND,
        place,
        head,
        () -> view(round, lists.first(), lists.part(1)),
        inputs(round, () -> lists.told(1)));
  }

  /**
   * What the announcement is made from. Which units win for the first time depends on records of
   * earlier rounds, which it does not name: so what changed is among it.
   *
   * @param shown those that it shows
   */
  private Origin inputs(Round round, Supplier<List<RecordRef>> shown) {
    return edition.stock.inputs().of(round, () -> changes.of(round), shown);
  }

  /** The announcement with all of its lists, to print and to search through. */
  private Page whole(Round round, RollPages lists) {
    String title = edition.say("roll.whole.title", round.name());
    Page.Head plain = edition.head(title, "");
    return edition.page(
        PageKind.ROUND,
        lists.below(edition.urls.roundWhole(round.id()), edition.say("roll.whole.crumb")),
        new Page.Head(plain.title(), "", false, plain.picture()),
        () -> view(round, lists.whole(), Optional.empty()),
        inputs(round, () -> Inputs.named(round)));
  }

  private RoundView view(Round round, List<RoundView.Roll> rolls, Optional<RoundView.Part> part) {
    Programme programme = edition.stock.programme(round.programme());
    return new RoundView(
        programme.organisers().stream().findFirst().orElse(""),
        edition.title(round.name()),
        round.documentNumber(),
        meta(round, programme),
        states.of(round).map(List::of).orElse(List.of()),
        new Announcement(edition, round).text(),
        programme.organisers(),
        edition.day(round.date()),
        changes.of(round),
        ChangeGroups.any(round)
            ? Optional.of(edition.urls.roundChanges(round.id()))
            : Optional.empty(),
        rolls,
        part,
        changes.corrected(round),
        revoked(round),
        round
            .publicity()
            .map(Publicity::objections)
            .filter(o -> !o.isEmpty())
            .map(office -> objections(office, states.over(round))),
        edition.catalogue().site().has(Extra.ATTACHMENTS) ? attachments(round) : List.of(),
        others(round));
  }

  private List<RoundView.Meta> meta(Round round, Programme programme) {
    List<RoundView.Meta> meta = new ArrayList<>();
    meta.add(new RoundView.Meta(edition.say("round.published"), round.date().toString()));
    programme.organisers().stream()
        .findFirst()
        .ifPresent(o -> meta.add(new RoundView.Meta(edition.say("round.source"), o)));
    return meta;
  }

  /** The same list to attach to the notice on paper. */
  private List<RoundView.Attachment> attachments(Round round) {
    int rows = round.entries().size();
    List<RoundView.Attachment> files = new ArrayList<>();
    for (RoundFile file : RoundFile.values()) {
      if (file == RoundFile.WORD || rows > 0) {
        files.add(
            new RoundView.Attachment(
                edition.say("attachment." + file.key()),
                edition.say("attachment.details." + file.key(), rows),
                Urls.roundFile(round.id(), file)));
      }
    }
    return List.copyOf(files);
  }

  private List<RoundView.Revoked> revoked(Round round) {
    List<RoundView.Revoked> revoked = new ArrayList<>();
    for (Round.Revocation one : round.revoked()) {
      if (edition.stock.tombstone(one.record()) instanceof Tombstone.Revoked stone) {
        revoked.add(
            new RoundView.Revoked(
                edition.titleOf(stone),
                edition.urls.record(one.record()),
                one.reason(),
                one.note()));
      }
    }
    return List.copyOf(revoked);
  }

  private RoundView.Objections objections(laurel.model.Office office, boolean over) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "object.office", office.office());
    add(facts, "object.phone", office.phone());
    add(facts, "object.email", office.email());
    add(facts, "object.address", office.address());
    facts.add(Fact.of(edition.say("object.note"), edition.say("object.noForm")));
    return new RoundView.Objections(List.copyOf(facts), over);
  }

  private void add(List<Fact> facts, String label, String text) {
    if (!text.isEmpty()) {
      facts.add(Fact.of(edition.say(label), text));
    }
  }

  private List<RoundView.Other> others(Round round) {
    List<RoundView.Other> others = new ArrayList<>();
    for (Round other : edition.catalogue().rounds()) {
      if (other.programme().equals(round.programme()) && !other.id().equals(round.id())) {
        others.add(
            0,
            new RoundView.Other(
                other.date().toString(),
                other.name(),
                edition.say("stage." + Announcement.form(other)),
                edition.urls.round(other.id())));
      }
    }
    return List.copyOf(others);
  }

  private Page list() {
    Map<Integer, List<RoundListView.Line>> byYear =
        new TreeMap<>(java.util.Comparator.reverseOrder());
    for (Round round : edition.catalogue().rounds()) {
      byYear.computeIfAbsent(round.date().getYear(), year -> new ArrayList<>()).add(0, line(round));
    }
    List<RoundListView.Year> years = new ArrayList<>();
    byYear.forEach(
        (year, lines) ->
            years.add(new RoundListView.Year(String.valueOf(year), List.copyOf(lines))));
    Edition.Place place =
        Edition.Place.of(edition.urls.rounds(), "rounds", edition.say("nav.rounds"));
    return edition.page(
        PageKind.ROUND_LIST,
        place,
        edition.head(edition.say("nav.rounds"), edition.say("round.intro")),
        new RoundListView(List.copyOf(years), new SitePath("rounds/feed.xml")));
  }

  private RoundListView.Line line(Round round) {
    return new RoundListView.Line(
        round.date().toString(),
        states.tag(round),
        edition.title(round.name()),
        edition.stock.programme(round.programme()).name(),
        summary(round),
        edition.urls.round(round.id()));
  }

  private String summary(Round round) {
    if (round.stage() == Stage.CORRECTION) {
      long withdrawn = round.changes().stream().filter(c -> c instanceof Change.Withdrawn).count();
      Map<String, Long> numbers = new LinkedHashMap<>();
      numbers.put("round.summary.corrected", (long) changes.corrected(round).size());
      numbers.put("round.summary.revoked", (long) round.revoked().size());
      numbers.put("round.summary.withdrawn", withdrawn);
      return numbers.entrySet().stream()
          .filter(one -> one.getValue() > 0)
          .map(one -> edition.say(one.getKey(), one.getValue()))
          .collect(Collectors.joining(edition.say("round.summary.and")));
    }
    Map<String, Integer> levels = new LinkedHashMap<>();
    round.entries().stream()
        .flatMap(e -> e.level().stream())
        .forEach(level -> levels.merge(edition.name(level), 1, Integer::sum));
    StringBuilder text = new StringBuilder(edition.say("round.summary", round.entries().size()));
    if (levels.size() > 1) {
      levels.forEach((name, n) -> text.append(edition.say("round.summary.level", name, n)));
    }
    return text.toString();
  }
}
