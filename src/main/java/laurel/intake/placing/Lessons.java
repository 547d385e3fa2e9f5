package laurel.intake.placing;

import java.util.List;
import java.util.Optional;
import laurel.read.RawKind;

/** Lessons and the achievements that they are about. */
final class Lessons {
  private Lessons() {}

  /** The achievement that a lesson is about, if there is exactly one. */
  static Optional<Target> subject(Target lesson, List<Target> all) {
    List<Target> about =
        all.stream().filter(t -> t.kind == RawKind.ACHIEVEMENT && isAbout(lesson, t)).toList();
    return about.size() == 1 ? Optional.of(about.get(0)) : Optional.empty();
  }

  /** The same unit and first completer, and titles that share a name. */
  static boolean isAbout(Target lesson, Target achievement) {
    boolean unit =
        lesson.units().stream()
            .anyMatch(u -> achievement.units().stream().anyMatch(v -> Targets.sameUnit(u, v)));
    boolean people =
        !lesson.people().isEmpty() && achievement.people().contains(lesson.people().get(0));
    double like = 0;
    for (String a : lesson.titles()) {
      for (String b : achievement.titles()) {
        like = Math.max(like, shared(a, b));
      }
    }
    return unit && people && like >= 0.25;
  }

  /** How many pairs of neighbouring characters of the shorter title the other one has. */
  private static double shared(String a, String b) {
    String one = Likeness.folded(a);
    String other = Likeness.folded(b);
    String less = one.length() <= other.length() ? one : other;
    String more = one.length() <= other.length() ? other : one;
    int pairs = 0;
    for (int i = 0; i + 1 < less.length(); i++) {
      pairs += more.contains(less.substring(i, i + 2)) ? 1 : 0;
    }
    return less.length() < 2 ? 0 : (double) pairs / (less.length() - 1);
  }
}
