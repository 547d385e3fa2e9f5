import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * The least that a program in Java does for Hugo's pages of the same records: it reads JSON, fills
 * in templates, writes. No rules, no gate, no cache, no manifest; what is wrong ends it. {@code
 * Floor CONTENT OUT NAMES TEMPLATES WHAT [ID]}, WHAT being
 *
 * <ul>
 *   <li>all: every page from nothing; light: the same, texts by hand; keep: the same, and the cards
 *       of all records beside OUT, which title and lists ask for
 *   <li>text: the page of one record again
 *   <li>title: the same, the pages of lists that show it, home, sitemap, feed and the list of all
 *   <li>lists: the same with every page of every list
 * </ul>
 */
final class Floor {
  private static final int THREADS = 2;

  private final Records records;
  private final Pages pages;
  private final Path kept;

  private Floor(String[] words) throws IOException {
    records = new Records(Path.of(words[0]), Path.of(words[2]));
    pages =
        new Pages(
            Path.of(words[1]), Path.of(words[3]), records.names(), words[4].startsWith("light"));
    kept = Path.of(words[1] + ".cards");
  }

  public static void main(String[] words) throws IOException, InterruptedException {
    Floor floor = new Floor(words);
    switch (words[4]) {
      case "all", "light" -> floor.all();
      case "keep" -> floor.keep(floor.all());
      case "text" -> floor.text(words[5]);
      default -> floor.title(words[5], words[4].equals("lists"));
    }
  }

  /** The cards of all records, newest first. */
  private List<Map<String, String>> all() throws IOException, InterruptedException {
    Map<String, Records.Award> awards = records.awards();
    List<String> ids = List.copyOf(awards.keySet());
    List<Map<String, String>> cards = new ArrayList<>(Collections.nCopies(ids.size(), null));
    share(ids.size(), i -> cards.set(i, page(ids.get(i), awards.get(ids.get(i)))));
    rest(cards, true, Map.of());
    return cards;
  }

  private Map<String, String> page(String id, Records.Award award) {
    Records.Read read = records.read(id, award);
    pages.record(read);
    return read.card();
  }

  private Map<String, String> text(String id) throws IOException {
    return page(id, records.award(id));
  }

  private void title(String id, boolean every) throws IOException, InterruptedException {
    Map<String, String> changed = text(id);
    List<Map<String, String>> cards = kept();
    cards.replaceAll(card -> card.get("id").equals(changed.get("id")) ? changed : card);
    rest(cards, every, changed);
    keep(cards);
  }

  /** All that is no page of a record; of lists every page, or those that show one card. */
  private void rest(List<Map<String, String>> cards, boolean every, Map<String, String> shown)
      throws InterruptedException {
    List<Runnable> work = pages.rest(cards, page -> every || page.contains(shown));
    share(work.size(), i -> work.get(i).run());
  }

  private void keep(List<Map<String, String>> cards) throws IOException {
    try (DataOutputStream to =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(kept), 1 << 16))) {
      to.writeInt(cards.size());
      for (Map<String, String> card : cards) {
        for (String key : Records.CARD) {
          to.writeUTF(card.get(key));
        }
      }
    }
  }

  private List<Map<String, String>> kept() throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(kept), 1 << 16))) {
      int size = in.readInt();
      List<Map<String, String>> cards = new ArrayList<>(size);
      String[] values = new String[Records.CARD.size()];
      while (cards.size() < size) {
        for (int i = 0; i < values.length; i++) {
          values[i] = in.readUTF();
        }
        cards.add(Records.card(values));
      }
      return cards;
    }
  }

  /** Does all of it in two threads; the first failure ends the program. */
  private static void share(int size, IntConsumer work) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    Runnable worker =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < size; i = next.getAndIncrement()) {
              work.accept(i);
            }
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          }
        };
    Thread[] threads = new Thread[THREADS];
    Arrays.setAll(threads, t -> new Thread(worker));
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
  }
}
