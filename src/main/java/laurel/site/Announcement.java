package laurel.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.model.Change;
import laurel.model.Level;
import laurel.model.Programme;
import laurel.model.Publicity;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Stage;
import laurel.model.Tombstone;

/**
 * The words of a round's announcement in the forms that Chinese notices have: 公示, 公布, 更正, 撤销. In
 * the programme's own verbs, and no more than its content says.
 */
final class Announcement {
  private final Edition edition;
  private final Round round;
  private final Programme programme;

  Announcement(Edition edition, Round round) {
    this.edition = edition;
    this.round = round;
    this.programme = edition.stock.programme(round.programme());
  }

  /** What it is called: {@code publicity}, {@code awarded}, {@code revocation} … */
  static String form(Round round) {
    if (round.stage() != Stage.CORRECTION || !round.entries().isEmpty()) {
      return round.stage().key();
    }
    Map<Class<?>, Long> kinds =
        round.changes().stream()
            .collect(Collectors.groupingBy(Change::getClass, Collectors.counting()));
    if (kinds.containsKey(Change.Corrected.class)) {
      return round.stage().key();
    }
    if (!round.revoked().isEmpty()) {
      return "revocation";
    }
    return kinds.containsKey(Change.Withdrawn.class) ? "withdrawal" : round.stage().key();
  }

  /** Its paragraphs, without signature and date. */
  List<String> text() {
    List<String> text = new ArrayList<>();
    switch (round.stage()) {
      case RECOMMENDED, SHORTLISTED -> text.add(opening());
      case PUBLICITY -> {
        text.add(opening());
        round.publicity().ifPresent(period -> text.add(period(period)));
        text.add(edition.say("announce.closing.publicity"));
      }
      case AWARDED -> {
        text.add(opening());
        if (!programme.graded()) {
          text.add(edition.say("announce.unranked"));
        }
      }
      case CORRECTION -> correction(text);
    }
    return List.copyOf(text);
  }

  private String opening() {
    return edition.say(
        "announce." + round.stage().key(),
        basis("announce.basis"),
        course(),
        programme.name(),
        programme.verbs().award(),
        counted(),
        levels());
  }

  /** The notice that all rests on, by its number. */
  private String basis(String key) {
    String number = programme.documentNumber();
    return number.isEmpty() ? "" : edition.say(key, number);
  }

  /** The rounds that its records have come through. */
  private String course() {
    Set<RecordRef> named = new HashSet<>();
    round.entries().forEach(entry -> named.add(entry.record()));
    Set<String> stages = new java.util.LinkedHashSet<>();
    for (Round other : edition.catalogue().rounds()) {
      if (other.id().equals(round.id())) {
        break;
      }
      boolean earlier = other.stage().compareTo(round.stage()) < 0;
      if (earlier && other.entries().stream().map(Round.Entry::record).anyMatch(named::contains)) {
        stages.add(edition.say("announce.course." + other.stage().key()));
      }
    }
    String comma = edition.say("announce.comma");
    return stages.isEmpty() ? "" : edition.say("announce.course", String.join(comma, stages));
  }

  private String counted() {
    long lessons = count(RecordRef.Kind.LESSON);
    long achievements = count(RecordRef.Kind.ACHIEVEMENT);
    List<String> counts = new ArrayList<>();
    if (achievements > 0 || lessons == 0) {
      counts.add(edition.say("announce.achievements", achievements));
    }
    if (lessons > 0) {
      counts.add(edition.say("announce.lessons", lessons));
    }
    return String.join(edition.say("announce.comma"), counts);
  }

  private long count(RecordRef.Kind kind) {
    return round.entries().stream().filter(entry -> entry.record().kind() == kind).count();
  }

  private String levels() {
    Map<Level, Integer> counts = new LinkedHashMap<>();
    if (programme.graded()) {
      programme.levels().forEach(level -> counts.put(level, 0));
      round.entries().stream()
          .flatMap(entry -> entry.level().stream())
          .forEach(level -> counts.merge(level, 1, Integer::sum));
    }
    String said =
        counts.entrySet().stream()
            .filter(level -> level.getValue() > 0)
            .map(l -> edition.say("announce.level", edition.name(l.getKey()), l.getValue()))
            .collect(Collectors.joining(edition.say("announce.comma")));
    return said.isEmpty() ? "" : edition.say("announce.levels", said);
  }

  private String period(Publicity period) {
    String office = period.objections().office();
    return edition.say(
            "announce.period",
            edition.day(period.from()),
            edition.day(period.to()),
            period.workingDays())
        + (office.isEmpty()
            ? edition.say("announce.object")
            : edition.say("announce.object.to", office));
  }

  private void correction(List<String> text) {
    boolean corrected = round.changes().stream().anyMatch(c -> c instanceof Change.Corrected);
    if (corrected || !round.entries().isEmpty()) {
      text.add(edition.say("announce.correction", programme.name()));
    }
    for (Round.Revocation one : round.revoked()) {
      if (edition.stock.tombstone(one.record()) instanceof Tombstone.Revoked stone) {
        text.add(
            edition.say(
                one.reason().isEmpty() ? "announce.revoked.plain" : "announce.revoked",
                edition.titleOf(stone).text(),
                one.reason(),
                basis("announce.rule"),
                programme.verbs().revoke()));
      }
    }
    long withdrawn = round.changes().stream().filter(c -> c instanceof Change.Withdrawn).count();
    if (withdrawn > 0) {
      text.add(edition.say("announce.withdrawn", withdrawn));
    }
  }
}
