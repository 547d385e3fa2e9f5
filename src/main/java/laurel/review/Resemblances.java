package laurel.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds entries that are like another, of whatever unit: by the pairs of characters that titles
 * share, and by the runs of six that texts share. Pairs come from an index of what few entries
 * have, so that thousands are no trouble; what many have (为了提高生产效率) tells nothing.
 */
public final class Resemblances {
  /** From which share on, in per cent, two titles are near. */
  private static final int NEAR_TITLE = 60;

  /** From which share of the shorter text on, in per cent, two texts are near. */
  private static final int NEAR_TEXT = 25;

  /** Fewer common runs say nothing, however short a text is. */
  private static final int FEWEST_RUNS = 12;

  private static final int TITLE_RUN = 2;
  private static final int TEXT_RUN = 6;

  /** A run in more entries than this tells nothing. */
  private static final int COMMON = 40;

  /** More are no help to anybody. */
  private static final int MOST = 500;

  private final List<Candidate> all;
  private final int judged;
  private final List<Set<String>> titles = new ArrayList<>();
  private final List<Set<String>> texts = new ArrayList<>();

  private Resemblances(Collection<Candidate> judged, Collection<Candidate> earlier) {
    this.all = new ArrayList<>(judged);
    this.judged = judged.size();
    all.addAll(earlier);
    for (Candidate candidate : all) {
      titles.add(runs(candidate.title(), TITLE_RUN));
      texts.add(runs(Compared.text(candidate), TEXT_RUN));
    }
  }

  /**
   * The likest first.
   *
   * @param judged each is compared with every other
   * @param earlier compared with those alone
   */
  public static List<Resemblance> of(Collection<Candidate> judged, Collection<Candidate> earlier) {
    return new Resemblances(judged, earlier).found();
  }

  private List<Resemblance> found() {
    Set<Long> pairs = new TreeSet<>();
    candidates(titles, pairs);
    candidates(texts, pairs);
    List<Resemblance> found = new ArrayList<>();
    for (long pair : pairs) {
      compare((int) (pair >> 32), (int) pair, found);
    }
    found.sort(
        Comparator.comparingInt((Resemblance r) -> -r.share())
            .thenComparing(r -> r.left().code())
            .thenComparing(r -> r.right().code()));
    return found.stream().limit(MOST).toList();
  }

  private void candidates(List<Set<String>> runs, Set<Long> pairs) {
    Map<String, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      for (String run : runs.get(i)) {
        index.computeIfAbsent(run, r -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> sharing : index.values()) {
      if (sharing.size() <= COMMON) {
        pair(sharing, pairs);
      }
    }
  }

  /** Two of which neither is to be scored are nobody's business any more. */
  private void pair(List<Integer> sharing, Set<Long> pairs) {
    for (int b = 1; b < sharing.size(); b++) {
      for (int a = 0; a < b; a++) {
        if (sharing.get(a) < judged) {
          pairs.add(((long) sharing.get(a) << 32) | sharing.get(b));
        }
      }
    }
  }

  private void compare(int a, int b, List<Resemblance> found) {
    int title = percent(titles.get(a), titles.get(b), union(titles.get(a), titles.get(b)));
    int least = Math.min(texts.get(a).size(), texts.get(b).size());
    int common = common(texts.get(a), texts.get(b));
    int text = common < FEWEST_RUNS ? 0 : common * 100 / least;
    if (title >= NEAR_TITLE || text >= NEAR_TEXT) {
      found.add(Compared.of(all.get(a), all.get(b), title, text));
    }
  }

  private static int percent(Set<String> a, Set<String> b, int of) {
    return of == 0 ? 0 : common(a, b) * 100 / of;
  }

  private static int union(Set<String> a, Set<String> b) {
    return a.size() + b.size() - common(a, b);
  }

  private static int common(Set<String> a, Set<String> b) {
    Set<String> smaller = a.size() < b.size() ? a : b;
    Set<String> larger = a.size() < b.size() ? b : a;
    return (int) smaller.stream().filter(larger::contains).count();
  }

  /** Every run of so many letters and digits, however they are punctuated. */
  private static Set<String> runs(String text, int length) {
    int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + length <= letters.length; i++) {
      runs.add(new String(letters, i, length));
    }
    return runs;
  }
}
