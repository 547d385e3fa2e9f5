package laurel.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.dossier.Consent;
import laurel.dossier.Disclosure;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.Licence;
import laurel.dossier.Licence.Part;
import laurel.dossier.Permissions;
import laurel.read.Node;
import laurel.read.RawFile;
import laurel.rules.Policy.Document;
import laurel.text.Names;

/** Reads consent, licence and disclosures, and checks that what must be on file is on file. */
final class PermissionRules {
  private static final Choices<Part> PARTS =
      Choices.of(
          List.of(Part.values()), p -> List.of(p.name().toLowerCase(Locale.ROOT), chinese(p)));
  static final Choices<Scope> SCOPES =
      Choices.of(
          List.of(Scope.values()), s -> List.of(s.name().toLowerCase(Locale.ROOT), chinese(s)));

  private final Form form;
  private final Folder folder;

  PermissionRules(Form form, Folder folder) {
    this.form = form;
    this.folder = folder;
  }

  /**
   * All three.
   *
   * @param people names and ids of those whom the record names, once for each time
   */
  Permissions read(Set<Document> required, List<String> people) {
    return new Permissions(consent(required), licence(), disclosures(people));
  }

  private Consent consent(Set<Document> required) {
    Form consent = form.below("consent");
    Optional<java.time.LocalDate> withdrawnOn = consent.day("withdrawnOn");
    Set<Document> asked = withdrawnOn.isEmpty() ? required : Set.of();
    for (Document document : Document.values()) {
      if (asked.contains(document) && !consent.has(document.key())) {
        form.report(FindingKind.CONSENT_MISSING, "consent", document.title());
      }
    }
    return new Consent(
        onFile(consent, Document.AUTHORIZATION, asked),
        onFile(consent, Document.AUTHENTICITY, asked),
        consent.day("grantedOn"),
        withdrawnOn);
  }

  /** A download cut short leaves a name behind, and nobody's signature. */
  private boolean onFile(Form consent, Document document, Set<Document> asked) {
    Optional<RawFile> scan = folder.named(consent, document.key(), "private", "evidence");
    if (scan.isEmpty()) {
      return false;
    }
    boolean told = asked.contains(document);
    try {
      boolean filled = Files.size(scan.get().file()) > 0;
      if (told && !filled) {
        consent.report(FindingKind.CONSENT_EMPTY, document.key(), document.title());
      }
      return filled;
    } catch (IOException e) { // what cannot be looked at proves nothing
      if (told) {
        Location where = Location.of(scan.get().shown());
        String why = e.getClass().getSimpleName();
        consent.reportAt(FindingKind.FILE_UNREADABLE, where, document.key(), why);
      }
      return false;
    }
  }

  private Optional<Licence> licence() {
    if (!form.has("licence")) {
      return Optional.empty();
    }
    Form licence = form.below("licence");
    List<String> licensees = licence.texts("licensees").stream().map(Node.Text::value).toList();
    if (licensees.isEmpty()) {
      licence.report(FindingKind.LICENCE_NO_LICENSEE, "licensees");
    }
    Set<Part> scope = new HashSet<>(licence.secretChoices("scope", PARTS));
    Licence read = new Licence(licensees, scope, licence.day("from"), licence.day("to"));
    if (read.from().isPresent()
        && read.to().isPresent()
        && read.from().get().isAfter(read.to().get())) {
      licence.report(FindingKind.LICENCE_PERIOD, "from");
    }
    return Optional.of(read);
  }

  private List<Disclosure> disclosures(List<String> people) {
    List<Disclosure> disclosures = new ArrayList<>();
    List<Form> entries = form.records("disclosure");
    for (Form entry : entries) {
      disclosures.add(
          new Disclosure(
              Names.person(entry.text("person")),
              new HashSet<>(entry.secretChoices("scope", SCOPES)),
              entry.day("grantedOn"),
              entry.day("withdrawnOn")));
    }
    for (int i = 0; i < entries.size(); i++) {
      checkPerson(entries.get(i), i + 1, disclosures, people);
    }
    return disclosures;
  }

  /** Names are private, so the finding counts instead of naming. */
  private static void checkPerson(
      Form entry, int number, List<Disclosure> all, List<String> people) {
    Disclosure mine = all.get(number - 1);
    long named = people.stream().filter(mine.person()::equals).count();
    if (named == 0) {
      entry.report(FindingKind.DISCLOSURE_UNKNOWN_PERSON, "person", number);
      return;
    }
    List<Disclosure> same =
        all.stream().filter(d -> d.person().equals(mine.person())).collect(Collectors.toList());
    boolean allAgree = same.size() == named && same.stream().allMatch(mine::equals);
    if (named > 1 && !allAgree) {
      entry.report(FindingKind.DISCLOSURE_AMBIGUOUS, "person", number);
    }
  }

  private static String chinese(Part part) {
    return switch (part) {
      case TEXT -> "文字";
      case PHOTOS -> "照片";
      case VIDEOS -> "视频";
      case AUDIO -> "音频";
      case QUESTIONS -> "题库";
    };
  }

  private static String chinese(Scope scope) {
    return switch (scope) {
      case NAME -> "姓名";
      case POST -> "职务";
      case PROFILE -> "简介";
      case PORTRAIT -> "肖像";
      case VOICE -> "声音";
      case HONOURS -> "荣誉";
    };
  }
}
