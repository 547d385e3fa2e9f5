package laurel.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import laurel.dossier.ReviewRound;
import laurel.model.Change;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Tombstone;

/** Makes the public form of rounds: what is held back or withdrawn is not named in them. */
final class RoundGate {
  /** What stands for words that may not be shown. */
  private static final String HIDDEN = "＊";

  /** What is public of nobody, however the round calls it. */
  private static final Pattern PRIVATE =
      Pattern.compile(
          "出生|生日|年龄|性别|学历|电话|手机|邮箱|联系|身份证|住址|(?i:birth|gender|education|phone|e-?mail|contact)");

  private final List<ReviewRound> held;
  private final Set<RecordRef> published;
  private final Map<RecordRef, Tombstone> tombstones;
  private final Scrubs scrubs;

  /**
   * Opens rounds.
   *
   * @param held every round up to the day
   * @param scrubs what masks the names that a published record may not show
   */
  RoundGate(
      List<ReviewRound> held,
      Set<RecordRef> published,
      Map<RecordRef, Tombstone> tombstones,
      Scrubs scrubs) {
    this.held = held;
    this.published = published;
    this.tombstones = tombstones;
    this.scrubs = scrubs;
  }

  Round open(ReviewRound round) {
    return new Round(
        round.id(),
        round.programme(),
        round.name(),
        round.date(),
        round.stage(),
        round.documentNumber(),
        round.publicity(),
        entries(round),
        round.revoked().stream().filter(r -> mayBeNamed(r.record())).map(this::revocation).toList(),
        Changes.by(round, held).stream().filter(this::mayBeTold).map(this::masked).toList());
  }

  private Round.Revocation revocation(ReviewRound.Revocation r) {
    Scrub scrub = scrubs.of(r.record());
    return new Round.Revocation(
        r.record(), scrub.text("reason", r.reason()), scrub.text("note", r.note()));
  }

  private List<Round.Entry> entries(ReviewRound round) {
    List<Round.Entry> entries = new ArrayList<>();
    int position = 0;
    for (ReviewRound.Decision decision : round.decisions()) {
      position++;
      if (mayBeNamed(decision.record())) {
        entries.add(
            new Round.Entry(
                decision.record(),
                position,
                decision.level(),
                published.contains(decision.record()) ? decision.certificate() : ""));
      }
    }
    return entries;
  }

  /**
   * A correction speaks of names in running text. Where anything in it is hidden, neither word is
   * shown: a name printed wrong differs from the right one by a stroke.
   */
  private Change masked(Change change) {
    if (change instanceof Change.Revoked revoked) {
      String reason = scrubs.of(revoked.record()).text("reason", revoked.reason());
      return new Change.Revoked(revoked.record(), reason);
    }
    if (!(change instanceof Change.Corrected corrected)) {
      return change;
    }
    return shown(corrected)
        ? corrected
        : new Change.Corrected(corrected.record(), corrected.field(), "", HIDDEN);
  }

  private boolean shown(Change.Corrected corrected) {
    if (!published.contains(corrected.record()) || PRIVATE.matcher(corrected.field()).find()) {
      return false;
    }
    Scrub scrub = scrubs.of(corrected.record());
    return scrub.text("before", corrected.before()).equals(corrected.before())
        && scrub.text("after", corrected.after()).equals(corrected.after());
  }

  private boolean mayBeNamed(RecordRef ref) {
    return published.contains(ref) || tombstones.get(ref) instanceof Tombstone.Revoked;
  }

  /** A withdrawal is told without saying whose; everything else only of what may be named. */
  private boolean mayBeTold(Change change) {
    return mayBeNamed(change.record())
        || (change instanceof Change.Withdrawn && tombstones.containsKey(change.record()));
  }
}
