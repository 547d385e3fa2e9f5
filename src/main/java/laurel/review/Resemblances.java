package laurel.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds entries that are like another, of whatever unit: by the pairs of characters that titles
 * share, and by the runs of six that texts share. Pairs come from an index of what few entries
 * have, a part of the entries at a time, so that thousands are no trouble; what many have
 * (为了提高生产效率) tells nothing.
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

  /** Runs in the index at a time: with all that belongs to them some 80 MB. */
  private static final int AT_ONCE = 2_000_000;

  private final List<Candidate> all;
  private final int judged;
  private final int atOnce;
  private final RunIndex titles;
  private final RunIndex texts;
  private final Comparator<Near> likestFirst;
  private final PriorityQueue<Near> likest;

  /** Two entries, and how much of their titles and texts is the same. */
  private record Near(int left, int right, int title, int text) {
    int share() {
      return Math.max(title, text);
    }
  }

  private Resemblances(Collection<Candidate> judged, Collection<Candidate> earlier, int atOnce) {
    this.all = new ArrayList<>(judged);
    this.judged = judged.size();
    this.atOnce = atOnce;
    all.addAll(earlier);
    this.titles = new RunIndex(TITLE_RUN, COMMON, length(judged, Candidate::title));
    this.texts = new RunIndex(TEXT_RUN, COMMON, length(judged, Compared::text));
    this.likestFirst =
        Comparator.comparingInt((Near near) -> -near.share())
            .thenComparing(near -> all.get(near.left()).code())
            .thenComparing(near -> all.get(near.right()).code());
    this.likest = new PriorityQueue<>(likestFirst.reversed());
  }

  private static long length(Collection<Candidate> entries, Function<Candidate, String> text) {
    return entries.stream().map(text).mapToLong(String::length).sum();
  }

  /**
   * The likest first.
   *
   * @param judged each is compared with every other
   * @param earlier compared with those alone
   */
  public static List<Resemblance> of(Collection<Candidate> judged, Collection<Candidate> earlier) {
    return of(judged, earlier, AT_ONCE);
  }

  /** The same, whatever the number of runs in the index at a time. */
  static List<Resemblance> of(
      Collection<Candidate> judged, Collection<Candidate> earlier, int atOnce) {
    return new Resemblances(judged, earlier, atOnce).found();
  }

  private List<Resemblance> found() {
    for (int i = 0; i < all.size(); i++) {
      titles.see(title(i), i < judged);
      texts.see(text(i), i < judged);
    }
    for (int from = 0; from < judged; ) {
      int to = fill(from);
      look(from, to);
      from = to;
    }
    return likest.stream()
        .sorted(likestFirst)
        .map(n -> Compared.of(all.get(n.left()), all.get(n.right()), n.title(), n.text()))
        .toList();
  }

  private long[] title(int entry) {
    return titles.runs(all.get(entry).title());
  }

  private long[] text(int entry) {
    return texts.runs(Compared.text(all.get(entry)));
  }

  /** Puts as many entries into the index as it may hold, and tells which is the first after. */
  private int fill(int from) {
    titles.clear();
    texts.clear();
    int to = from;
    while (to < judged && titles.size() + texts.size() < atOnce) {
      titles.put(title(to));
      texts.put(text(to));
      to++;
    }
    titles.close();
    texts.close();
    for (int i = 0; i < all.size(); i++) {
      titles.count(title(i));
      texts.count(text(i));
    }
    titles.settle();
    texts.settle();
    return to;
  }

  /**
   * Compares those in the index with all after them: two of which neither is to be scored are
   * nobody's business any more.
   */
  private void look(int from, int to) {
    for (int right = from; right < all.size(); right++) {
      long[] title = title(right);
      long[] text = text(right);
      titles.look(title);
      texts.look(text);
      for (int left = from; left < Math.min(right, to); left++) {
        if (mayBeNear(left - from, title, text)) {
          keep(near(left, left - from, right, title, text));
        }
      }
    }
  }

  /**
   * Most pairs that share anything share a phrase or two, and would not be near if they had all in
   * common that many have besides: nobody has to compare them.
   */
  private boolean mayBeNear(int place, long[] title, long[] text) {
    return (titles.shares(place) || texts.shares(place))
        && isNear(
            title(titles.most(place), titles.all(place), title.length),
            text(texts.most(place), texts.all(place), text.length));
  }

  private Near near(int left, int place, int right, long[] title, long[] text) {
    return new Near(
        left,
        right,
        title(titles.same(place, title), titles.all(place), title.length),
        text(texts.same(place, text), texts.all(place), text.length));
  }

  /** Numbers of two runs may be alike; what is told of two entries their texts say themselves. */
  private void keep(Near counted) {
    if (!isAmongLikest(counted)) {
      return;
    }
    Candidate left = all.get(counted.left());
    Candidate right = all.get(counted.right());
    Set<String> title = runs(left.title(), TITLE_RUN);
    Set<String> otherTitle = runs(right.title(), TITLE_RUN);
    Set<String> text = runs(Compared.text(left), TEXT_RUN);
    Set<String> otherText = runs(Compared.text(right), TEXT_RUN);
    Near read =
        new Near(
            counted.left(),
            counted.right(),
            title(common(title, otherTitle), title.size(), otherTitle.size()),
            text(common(text, otherText), text.size(), otherText.size()));
    if (isAmongLikest(read)) {
      likest.add(read);
    }
    if (likest.size() > MOST) {
      likest.remove();
    }
  }

  private boolean isAmongLikest(Near near) {
    return isNear(near.title(), near.text())
        && (likest.size() < MOST || likestFirst.compare(near, likest.element()) < 0);
  }

  private static boolean isNear(int title, int text) {
    return title >= NEAR_TITLE || text >= NEAR_TEXT;
  }

  /** How much of two titles is the same, in per cent. */
  private static int title(int common, int one, int other) {
    int union = one + other - common;
    return union == 0 ? 0 : common * 100 / union;
  }

  /** How much of the shorter text stands in the other, in per cent. */
  private static int text(int common, int one, int other) {
    return common < FEWEST_RUNS ? 0 : common * 100 / Math.min(one, other);
  }

  private static int common(Set<String> a, Set<String> b) {
    Set<String> smaller = a.size() < b.size() ? a : b;
    Set<String> larger = a.size() < b.size() ? b : a;
    return (int) smaller.stream().filter(larger::contains).count();
  }

  /** Every run of so many letters and digits. */
  private static Set<String> runs(String text, int length) {
    int[] letters = Runs.letters(text);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + length <= letters.length; i++) {
      runs.add(new String(letters, i, length));
    }
    return runs;
  }
}
