package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Tombstone;

/** What answers at the addresses of records that have left the site. */
final class TombstonePages {
  private final Edition edition;

  TombstonePages(Edition edition) {
    this.edition = edition;
  }

  List<Page> all() {
    return edition.catalogue().tombstones().stream().map(this::page).toList();
  }

  private Page page(Tombstone stone) {
    boolean lesson = stone.record().kind() == RecordRef.Kind.LESSON;
    String section = lesson ? "lessons" : "achievements";
    SitePath list = lesson ? edition.urls.lessons() : edition.urls.gallery();
    TombstoneView view = view(stone, list);
    Edition.Place place =
        new Edition.Place(
            edition.urls.record(stone.record()),
            stone.record().key(),
            section,
            List.of(edition.crumb(edition.say("nav." + section), list)),
            view.state());
    String title = view.title().map(t -> view.state() + " - " + t.text()).orElse(view.state());
    Page.Head head = new Page.Head(title, "", false, Optional.empty());
    return edition.page(PageKind.TOMBSTONE, place, head, view);
  }

  private TombstoneView view(Tombstone stone, SitePath list) {
    if (stone instanceof Tombstone.Revoked revoked) {
      return revoked(revoked, list);
    }
    return new TombstoneView(
        edition.say("withdrawn.state"),
        "",
        Optional.empty(),
        List.of(edition.say("withdrawn.text")),
        List.of(),
        list,
        edition.say("tombstone.back"));
  }

  private TombstoneView revoked(Tombstone.Revoked revoked, SitePath list) {
    Programme programme = edition.stock.programme(revoked.programme());
    List<String> text = new ArrayList<>();
    text.add(
        edition.say(
            "revoked.text", revoked.reason(), programme.name(), programme.verbs().revoke()));
    if (!revoked.note().isEmpty()) {
      text.add(revoked.note());
    }
    text.add(edition.say("revoked.kept"));
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(edition.say("fact.programme"), programme.name()));
    Optional<Round> round = edition.catalogue().round(revoked.round());
    round.ifPresent(r -> facts.addAll(decision(r)));
    facts.add(Fact.of(edition.say("fact.date"), revoked.on().toString()));
    return new TombstoneView(
        edition.say("revoked.state"),
        revoked.on().toString(),
        revoked.title().map(edition::title),
        List.copyOf(text),
        List.copyOf(facts),
        list,
        edition.say("tombstone.back"));
  }

  private List<Fact> decision(Round round) {
    List<Fact> facts = new ArrayList<>();
    Optional<SitePath> page = Optional.of(edition.urls.round(round.id()));
    facts.add(
        new Fact(edition.say("fact.decision"), List.of(new Fact.Value(round.name(), "", page))));
    if (!round.documentNumber().isEmpty()) {
      facts.add(Fact.of(edition.say("fact.document"), round.documentNumber()));
    }
    return facts;
  }
}
