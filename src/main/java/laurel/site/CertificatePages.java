package laurel.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.model.Certificate;
import laurel.model.Change;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Site;
import laurel.model.Tombstone;

/** The page at which a certificate is checked, and the certificate as a sheet to print. */
final class CertificatePages {
  private static final int NAMES = 5;

  /** Characters of a line on the printed sheet at its usual size, and the lines that fit on it. */
  private static final int LINE = 28;

  private static final int LINES = 5;
  private static final String CREDENTIAL = "credential.jwt";

  /** Levels that are called by what is done. */
  private static final Pattern SAYS_ITSELF = Pattern.compile("获|荣获|入选|收录|评|通报|列入");

  private final Edition edition;
  private final Optional<String> signer;

  /**
   * @param signer whose signed file lies beside each certificate that stands, {@code did:key:…}
   */
  CertificatePages(Edition edition, Optional<String> signer) {
    this.edition = edition;
    this.signer = signer;
  }

  /**
   * Those of lessons and of achievements.
   *
   * @param shown of which achievements, by id
   */
  List<Page> all(Predicate<String> shown) {
    Map<RecordRef, Certificate> standing = new HashMap<>();
    Map<String, Page> pages = new java.util.LinkedHashMap<>();
    for (Certificate c : edition.stock.certificates()) {
      standing.put(c.record(), c);
      if (c.record().kind() != RecordRef.Kind.ACHIEVEMENT || shown.test(c.record().id())) {
        Page page = page(c);
        pages.put(page.path().path(), page);
      }
    }
    for (Round round : edition.catalogue().rounds()) {
      for (Change change : round.changes()) {
        replaced(change, standing).ifPresent(page -> pages.putIfAbsent(page.path().path(), page));
      }
    }
    List<Page> all = new ArrayList<>(pages.values());
    if (!edition.stock.certificates().isEmpty()) {
      all.add(verify());
    }
    return List.copyOf(all);
  }

  private Page verify() {
    String title = edition.say("verify.title");
    Edition.Place place = Edition.Place.of(edition.urls.verify(), "", title);
    Page.Head head = edition.head(title, edition.say("verify.intro"));
    VerifyView view = new VerifyView(signer, new SitePath("certificates/issuer.txt"));
    return edition.page(PageKind.VERIFY, place, head, view);
  }

  /** A number that a correction has replaced leads to the one that holds. */
  private Optional<Page> replaced(Change change, Map<RecordRef, Certificate> standing) {
    if (!(change instanceof Change.Corrected corrected)
        || !corrected.field().equals("certificate")
        || corrected.before().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(standing.get(change.record()))
        .filter(c -> c.revoked().isEmpty() && !c.number().equals(corrected.before()))
        .map(
            c -> {
              SitePath path = edition.urls.certificate(Certificate.plain(corrected.before()));
              return FormerPages.moved(edition, path, edition.urls.certificate(c.folder()));
            });
  }

  private Page page(Certificate c) {
    Edition.Place place =
        new Edition.Place(
            edition.urls.certificate(c.folder()),
            c.record().key(),
            c.record().kind() == RecordRef.Kind.LESSON ? "lessons" : "achievements",
            List.of(edition.crumb(label(c), edition.urls.record(c.record()))),
            edition.say("cert.page"));
    String title = edition.say("cert.page") + " " + c.number();
    Page.Head plain = edition.head(title, "");
    Page.Head head = new Page.Head(plain.title(), "", false, Optional.empty());
    return edition.page(PageKind.CERTIFICATE, place, head, () -> view(c));
  }

  private String label(Certificate c) {
    return c.title().orElseGet(() -> edition.say("revoked.untitled"));
  }

  private CertificateView view(Certificate c) {
    boolean revoked = c.revoked().isPresent();
    Optional<SitePath> credential =
        signer.isPresent() && !revoked
            ? Optional.of(new SitePath(c.path() + "/" + CREDENTIAL))
            : Optional.empty();
    Optional<CertificateView.Sheet> sheet = revoked ? Optional.empty() : Optional.of(sheet(c));
    return new CertificateView(
        c.number(),
        edition.say(revoked ? "revoked.state" : "cert.valid"),
        revoked ? "revoked" : "valid",
        sheet,
        sheet.map(s -> paper(c, s)),
        sheet.map(s -> new SitePath(c.path() + "/" + c.folder() + ".pdf")),
        c.revoked().map(this::revocation).orElseGet(List::of),
        facts(c),
        credential,
        revoked ? List.of() : signature(),
        signer.map(did -> edition.urls.verify()));
  }

  private List<String> signature() {
    if (signer.isEmpty()) {
      return List.of(edition.say("cert.unsigned"));
    }
    return List.of(edition.say("cert.signed", signer.get()), edition.say("cert.verify"));
  }

  private List<String> revocation(Tombstone.Revoked stone) {
    Programme programme = edition.stock.programme(stone.programme());
    return List.of(
        edition.say("revoked.text", stone.reason(), programme.name(), programme.verbs().revoke()),
        edition.say("cert.void"));
  }

  private CertificateView.Sheet sheet(Certificate c) {
    List<Named> people = c.people().stream().limit(NAMES).map(edition::named).toList();
    List<Named> units = edition.units(c.units());
    String programme = edition.stock.programme(c.programme()).name();
    String body = edition.say("cert.body", label(c), programme) + given(c);
    int lines =
        lines(plain(units)) + lines(plain(people)) + lines(body + edition.say("cert.given"));
    return new CertificateView.Sheet(
        units,
        people,
        c.people().size() > NAMES ? edition.say("roll.others") : "",
        edition.title(label(c)),
        programme,
        given(c),
        issuer(c),
        edition.day(c.on()),
        lines > LINES);
  }

  private static String plain(List<Named> names) {
    return names.stream().map(Named::plain).collect(Collectors.joining("；"));
  }

  private static int lines(String text) {
    return (text.codePointCount(0, text.length()) + LINE - 1) / LINE;
  }

  private CertificatePaper paper(Certificate c, CertificateView.Sheet sheet) {
    String body = edition.say("cert.body", "\n", sheet.programme());
    int cut = body.indexOf('\n');
    List<String> notes = new ArrayList<>();
    c.corrected().ifPresent(on -> notes.add(edition.say("cert.paper.corrected", on)));
    notes.add(edition.say(signer.isPresent() ? "cert.paper.signed" : "cert.unsigned"));
    return new CertificatePaper(
        edition.say("cert.title"),
        edition.say("cert.paper.number", c.number()),
        sheet.units(),
        sheet.people(),
        sheet.more(),
        new CertificatePaper.Body(
            body.substring(0, cut),
            sheet.title(),
            body.substring(cut + 1),
            sheet.award(),
            edition.say("cert.given")),
        issuers(c),
        sheet.date(),
        edition.say("cert.seal"),
        String.join("　", notes),
        new CertificatePaper.Symbol(edition.say("cert.qr"), edition.say("cert.paper.scan")));
  }

  /** The award as the sentence goes on with it: 获一等奖, 评为精品, 入选. */
  private String given(Certificate c) {
    String award = award(c);
    if (award.equals(edition.say("award.flat")) || SAYS_ITSELF.matcher(award).lookingAt()) {
      return award;
    }
    return edition.say(award.contains("奖") ? "cert.won" : "cert.rated", award);
  }

  private String award(Certificate c) {
    boolean graded = edition.stock.programme(c.programme()).graded();
    return c.level()
        .filter(level -> graded)
        .map(edition::name)
        .orElseGet(() -> edition.say("award.flat"));
  }

  private String issuer(Certificate c) {
    return String.join("　", issuers(c));
  }

  private List<String> issuers(Certificate c) {
    List<String> organisers = edition.stock.programme(c.programme()).organisers();
    return organisers.isEmpty()
        ? edition.catalogue().site().organisers().stream()
            .limit(1)
            .map(Site.Organiser::name)
            .toList()
        : organisers;
  }

  private List<Fact> facts(Certificate c) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(edition.say("fact.certificate"), c.number()));
    facts.add(
        new Fact(
            edition.say("roll.title"),
            List.of(new Fact.Value(label(c), "", Optional.of(edition.urls.record(c.record()))))));
    if (c.revoked().isEmpty()) {
      facts.add(Fact.of(edition.say("fact.level"), award(c)));
    }
    facts.add(Fact.of(edition.say("cert.issuer"), issuer(c)));
    facts.add(Fact.of(edition.say("cert.date"), c.on().toString()));
    c.corrected().ifPresent(on -> facts.add(Fact.of(edition.say("cert.corrected"), on.toString())));
    edition.catalogue().round(c.round()).ifPresent(round -> facts.add(basis(round, "cert.basis")));
    c.revoked()
        .flatMap(stone -> edition.catalogue().round(stone.round()))
        .ifPresent(round -> facts.add(basis(round, "fact.decision")));
    return List.copyOf(facts);
  }

  private Fact basis(Round round, String label) {
    String name = round.documentNumber().isEmpty() ? round.name() : round.documentNumber();
    return new Fact(
        edition.say(label),
        List.of(new Fact.Value(name, "", Optional.of(edition.urls.round(round.id())))));
  }
}
