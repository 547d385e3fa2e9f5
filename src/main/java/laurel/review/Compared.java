package laurel.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.model.Condition;
import laurel.model.Industry;
import laurel.model.Metric;
import laurel.model.PartialDate;
import laurel.review.Resemblance.Pair;
import laurel.review.Resemblance.Piece;

/** Puts two entries side by side, and marks what both say. */
final class Compared {
  /** A shorter run is shared by any two texts. */
  private static final int RUN = 8;

  private Compared() {}

  /** Two entries, field by field, in the order of the form. */
  static Resemblance of(Candidate left, Candidate right, int title, int text) {
    Map<String, String> lefts = fields(left);
    Map<String, String> rights = fields(right);
    List<Pair> pairs = new ArrayList<>();
    lefts.forEach(
        (field, value) -> {
          String other = rights.get(field);
          if (!value.isEmpty() || !other.isEmpty()) {
            pairs.add(new Pair(field, pieces(value, other), pieces(other, value)));
          }
        });
    return new Resemblance(left, right, title, text, pairs);
  }

  /** All that an entry tells in words. */
  static String text(Candidate candidate) {
    return String.join(
        "\n",
        candidate.narrative().summary(),
        candidate.narrative().background(),
        candidate.narrative().goal(),
        candidate.narrative().innovations(),
        candidate.narrative().economicBenefit(),
        candidate.narrative().socialBenefit());
  }

  private static Map<String, String> fields(Candidate c) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", c.title());
    fields.put("category", c.category());
    fields.put("unit", c.entrant().map(e -> String.join("、", e.units())).orElse(""));
    fields.put("team", c.entrant().map(Compared::names).orElse(""));
    fields.put("industry", c.industry().map(Industry::display).orElse(""));
    fields.put("startedOn", c.startedOn().map(PartialDate::toString).orElse(""));
    fields.put(
        "condition", c.conditions().stream().map(Condition::name).collect(Collectors.joining("、")));
    fields.put(
        "metrics", c.metrics().stream().map(Compared::shown).collect(Collectors.joining("\n")));
    fields.put("summary", c.narrative().summary());
    fields.put("background", c.narrative().background());
    fields.put("goal", c.narrative().goal());
    fields.put("innovations", c.narrative().innovations());
    fields.put("economicBenefit", c.narrative().economicBenefit());
    fields.put("socialBenefit", c.narrative().socialBenefit());
    return fields;
  }

  private static String names(Entrant entrant) {
    return entrant.team().stream().map(Entrant.Person::name).collect(Collectors.joining("、"));
  }

  private static String shown(Metric metric) {
    String before = metric.before().map(f -> f.text() + "→").orElse("");
    return metric.label() + " " + before + metric.after().text() + " " + metric.unit();
  }

  /** A text in pieces; a short one is the same or it is not. */
  static List<Piece> pieces(String text, String other) {
    if (text.isEmpty()) {
      return List.of();
    }
    if (text.equals(other)) {
      return List.of(new Piece(text, true));
    }
    BitSet same = same(text, other);
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      boolean shared = same.get(from);
      int to = shared ? same.nextClearBit(from) : same.nextSetBit(from);
      int end = to < 0 ? text.length() : Math.min(to, text.length());
      pieces.add(new Piece(text.substring(from, end), shared));
      from = end;
    }
    return pieces;
  }

  private static BitSet same(String text, String other) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= other.length(); i++) {
      runs.add(other.substring(i, i + RUN));
    }
    BitSet same = new BitSet(text.length());
    for (int i = 0; i + RUN <= text.length(); i++) {
      if (runs.contains(text.substring(i, i + RUN))) {
        same.set(i, i + RUN);
      }
    }
    return same;
  }
}
