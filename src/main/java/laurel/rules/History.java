package laurel.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.ReviewRound;
import laurel.dossier.ReviewRound.Correction;
import laurel.dossier.ReviewRound.Decision;
import laurel.dossier.ReviewRound.Revocation;
import laurel.model.Level;
import laurel.model.RecordRef;
import laurel.model.Stage;

/**
 * Looks at all rounds in their order: whether what is corrected or revoked had been awarded,
 * whether awards stay within their quotas, whether each certificate has a number of its own.
 */
final class History {
  private final Map<String, Rulebook> books;
  private final Function<ReviewRound, Location> places;
  private final FindingLog log;
  private final Map<RecordRef, Holding> held = new TreeMap<>();
  private final Set<RecordRef> named = new HashSet<>();

  /** Numbers of certificates that are no longer valid: who looks one up must not find another. */
  private final Map<String, RecordRef> revoked = new LinkedHashMap<>();

  /**
   * An award that stands.
   *
   * @param numbered the day of the round that gave it its certificate's number
   */
  private record Holding(
      String programme,
      Optional<Level> level,
      String certificate,
      LocalDate numbered,
      Location at) {}

  History(Map<String, Rulebook> books, Function<ReviewRound, Location> places, FindingLog log) {
    this.books = books;
    this.places = places;
    this.log = log;
  }

  /** Checks rounds that are sorted by date, then id. */
  void check(List<ReviewRound> rounds) {
    Map<String, ReviewRound> latest = new LinkedHashMap<>();
    for (ReviewRound round : rounds) {
      ReviewRound before = latest.put(round.programme(), round);
      if (before != null && before.date().equals(round.date())) {
        report(round, FindingKind.ROUND_SAME_DAY, places.apply(round), "date", before.id());
      }
      round.decisions().forEach(decision -> decide(round, decision));
      round.decisions().forEach(decision -> named.add(decision.record()));
      round.corrections().forEach(correction -> correct(round, correction));
      round.revoked().forEach(revocation -> revoke(round, revocation));
    }
    latest.values().forEach(this::checkQuotas);
    latest.values().forEach(this::checkOffice);
    checkCertificates();
  }

  private void decide(ReviewRound round, Decision decision) {
    Holding before = held.get(decision.record());
    if (round.stage() == Stage.AWARDED) {
      hold(round, decision, round.programme(), decision.level(), decision.certificate());
    } else if (round.stage() == Stage.CORRECTION && before != null) {
      String certificate =
          decision.certificate().isEmpty() ? before.certificate() : decision.certificate();
      Optional<Level> level = decision.level().or(before::level);
      hold(round, decision, before.programme(), level, certificate);
    } else if (round.stage() == Stage.CORRECTION) {
      String id = decision.record().id();
      report(round, FindingKind.ROUND_NOTHING_TO_CORRECT, decision.at(), "awards", id);
    }
  }

  private void hold(
      ReviewRound round,
      Decision decision,
      String programme,
      Optional<Level> level,
      String certificate) {
    LocalDate numbered =
        Optional.ofNullable(held.get(decision.record()))
            .filter(
                before -> Spelling.bare(before.certificate()).equals(Spelling.bare(certificate)))
            .map(Holding::numbered)
            .orElse(round.date());
    held.put(
        decision.record(), new Holding(programme, level, certificate, numbered, decision.at()));
  }

  /**
   * A list may be corrected while it is public for objections, not before it was. Of an award,
   * words change nothing: what they say must be what the lists say.
   */
  private void correct(ReviewRound round, Correction correction) {
    String id = correction.record().id();
    Holding award = held.get(correction.record());
    if (!named.contains(correction.record())) {
      report(round, FindingKind.ROUND_NOTHING_TO_CORRECT, correction.at(), "corrected", id);
    } else if (correction.ofAward()
        && award != null
        && !correction.isTrueOf(award.level(), award.certificate())) {
      report(
          round,
          FindingKind.ROUND_CORRECTED_AWARD,
          correction.at(),
          correction.field(),
          id,
          correction.after(),
          isLesson(correction.record()) ? "lesson" : "achievement",
          correction.field());
    }
  }

  private void revoke(ReviewRound round, Revocation revocation) {
    Holding taken = held.remove(revocation.record());
    if (taken != null && !taken.certificate().isEmpty()) {
      revoked.put(Spelling.bare(taken.certificate()), revocation.record());
    }
    if (taken == null) {
      String id = revocation.record().id();
      report(round, FindingKind.ROUND_NOTHING_TO_REVOKE, revocation.at(), "revoked", id);
    }
  }

  private void checkQuotas(ReviewRound last) {
    Rulebook book = books.get(last.programme());
    List<Map.Entry<RecordRef, Holding>> awards =
        held.entrySet().stream()
            .filter(e -> e.getValue().programme().equals(last.programme()))
            .toList();
    for (Level level : book.programme().levels()) {
      long count =
          awards.stream().filter(a -> a.getValue().level().equals(Optional.of(level))).count();
      if (count > level.quota().orElse(Integer.MAX_VALUE)) {
        tooMany(last, FindingKind.QUOTA_LEVEL, level.name(), count, level.quota().getAsInt());
      }
    }
    long lessons = awards.stream().filter(a -> isLesson(a.getKey())).count();
    checkSum(last, awards.size() - lessons, book.quotas().awards());
    checkSum(last, lessons, book.quotas().lessons());
  }

  /**
   * Once a programme has gone on, the notice is history, and nobody is sent back to complete it.
   */
  private void checkOffice(ReviewRound last) {
    boolean silent = last.publicity().filter(period -> period.objections().isEmpty()).isPresent();
    if (last.stage() == Stage.PUBLICITY && silent) {
      report(last, FindingKind.PUBLICITY_OFFICE, places.apply(last), "publicity");
    }
  }

  private void checkSum(ReviewRound last, long count, java.util.OptionalInt quota) {
    if (count > quota.orElse(Integer.MAX_VALUE)) {
      tooMany(last, FindingKind.QUOTA_AWARDS, count, quota.getAsInt());
    }
  }

  private void tooMany(ReviewRound last, FindingKind kind, Object... arguments) {
    report(last, kind, places.apply(last), "awards", arguments);
  }

  private static boolean isLesson(RecordRef ref) {
    return ref.kind() == RecordRef.Kind.LESSON;
  }

  /**
   * Two awards under one number: the earlier one has it on paper and in its address. Of two of one
   * day it cannot be told which is right, so both are held back.
   */
  private void checkCertificates() {
    Map<String, RecordRef> owners = new LinkedHashMap<>();
    held.forEach(
        (record, holding) -> {
          String number = Spelling.bare(holding.certificate());
          RecordRef other = number.isEmpty() ? null : owners.putIfAbsent(number, record);
          if (other != null) {
            LocalDate first = held.get(other).numbered();
            if (!holding.numbered().isBefore(first)) {
              tellCertificate(record, other);
            }
            if (!first.isBefore(holding.numbered())) {
              tellCertificate(other, record);
              owners.put(number, record);
            }
          }
          RecordRef before = revoked.get(number);
          if (before != null && !before.equals(record)) {
            tellCertificate(record, before);
          }
        });
  }

  private void tellCertificate(RecordRef record, RecordRef other) {
    Holding holding = held.get(record);
    Referee referee =
        new Referee(log.about(record.key()), books.get(holding.programme()).weights());
    referee.report(
        FindingKind.CERTIFICATE_DUPLICATE,
        holding.at(),
        "certificate",
        holding.certificate(),
        other.id());
  }

  private void report(
      ReviewRound round, FindingKind kind, Location at, String field, Object... arguments) {
    Optional.ofNullable(books.get(round.programme()))
        .ifPresent(
            book ->
                new Referee(log.about("rounds/" + round.id()), book.weights())
                    .report(kind, at, field, arguments));
  }
}
