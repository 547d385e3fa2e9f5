package laurel.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import laurel.text.Pinyin;

/**
 * Writes an index over invented records, and substrings of them to search for: {@code
 * bench/search/run 10000}. The same number gives the same bytes.
 */
final class SearchBench {
  private static final int SAMPLES = 500;
  private static final int SOUNDS = 100;

  private final Random random = new Random(20240601);
  private final List<String> words = new ArrayList<>();
  private final double[] weights = new double[6000];

  private SearchBench() {
    List<String> characters = new ArrayList<>();
    for (int c = 0x4E00; c < 0x9FA6; c += 6) {
      characters.add(Character.toString(c));
    }
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      int length = random.nextDouble() < 0.8 ? 2 : 3;
      StringBuilder word = new StringBuilder();
      for (int k = 0; k < length; k++) {
        word.append(characters.get((int) (characters.size() * Math.pow(random.nextDouble(), 2.2))));
      }
      words.add(word.toString());
      total += 1 / Math.pow(i + 8, 0.9);
      weights[i] = total;
    }
  }

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    Path out = Path.of(arguments[1]);
    SearchBench bench = new SearchBench();
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(bench.document(i));
    }
    long before = System.nanoTime();
    Map<String, long[]> sizes = new TreeMap<>();
    new SearchIndex(documents, Optional.empty(), List.of()).make(file -> write(file, out, sizes));
    System.err.printf("index of %d documents: %.1f s%n", count, (System.nanoTime() - before) / 1e9);
    sizes.forEach(
        (folder, s) -> System.err.printf("  %s: %d files, %d bytes%n", folder, s[0], s[1]));
    Files.writeString(out.resolve("samples.tsv"), bench.samples(documents), StandardCharsets.UTF_8);
  }

  private static void write(IndexFile file, Path out, Map<String, long[]> sizes)
      throws IOException {
    Path path = out.resolve(file.path());
    Files.createDirectories(path.getParent());
    byte[] bytes = file.bytes();
    Files.write(path, bytes);
    String folder = path.getParent().getFileName().toString();
    long[] size = sizes.computeIfAbsent(folder, key -> new long[2]);
    size[0]++;
    size[1] += bytes.length;
  }

  private String word() {
    double at = random.nextDouble() * weights[weights.length - 1];
    int low = 0;
    int high = weights.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (weights[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return words.get(low);
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(word());
    }
    return text.toString();
  }

  private String prose(int length) {
    StringBuilder text = new StringBuilder();
    int sentence = 0;
    while (text.length() < length) {
      String word = random.nextInt(40) == 0 ? "M" + (4 + random.nextInt(60)) : word();
      text.append(word);
      sentence += word.length();
      if (sentence > 8 + random.nextInt(8)) {
        text.append(random.nextInt(3) == 0 ? "。" : "，");
        sentence = 0;
      }
    }
    return text.append('。').toString();
  }

  private SearchDocument document(int number) {
    Map<String, List<String>> facets = new HashMap<>();
    facets.put("kind", List.of("achievement"));
    facets.put("level", List.of("l" + Math.min(random.nextInt(10), 3)));
    facets.put("category", List.of("c" + random.nextInt(5)));
    facets.put("year", List.of(String.valueOf(2020 + number * 5 / 10_000)));
    facets.put("industry", List.of("C" + (13 + random.nextInt(30))));
    facets.put("union", List.of("u" + random.nextInt(15)));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      names.add(words(1));
    }
    String title = words(10);
    return new SearchDocument(
        "achievements/r" + number + "/index.html",
        SearchDocument.Kind.ACHIEVEMENT,
        title.substring(0, Math.min(20, title.length())),
        List.of(words(3) + "有限公司"),
        names,
        List.of("小发明", "2024", "一等奖"),
        prose(500),
        List.of(prose(100), prose(100), prose(500), prose(500)),
        new TreeMap<>(facets),
        "r" + number);
  }

  /** Kind, document and text: substrings of 2 to 6 characters, not punctuation alone; sounds. */
  private String samples(List<SearchDocument> documents) {
    StringBuilder lines = new StringBuilder();
    int taken = 0;
    while (taken < SAMPLES) {
      int number = random.nextInt(documents.size());
      SearchDocument d = documents.get(number);
      List<String> texts =
          new ArrayList<>(List.of(d.title(), d.units().get(0), d.text().get().summary()));
      texts.addAll(d.names());
      texts.addAll(d.text().get().body());
      int place = random.nextInt(texts.size());
      String text = texts.get(place);
      int length = 2 + random.nextInt(5);
      if (text.length() < length) {
        continue;
      }
      int from = random.nextInt(text.length() - length + 1);
      String sample = text.substring(from, from + length);
      if (!Folding.fold(sample).isEmpty()) {
        lines.append("text\t").append(number).append('\t').append(sample).append('\n');
        taken++;
      }
    }
    for (int i = 0; i < SOUNDS; i++) {
      sounds(documents, lines);
    }
    return lines.toString();
  }

  /** The initials and the full sound of part of a title. */
  private void sounds(List<SearchDocument> documents, StringBuilder lines) {
    int number = random.nextInt(documents.size());
    List<List<String>> sounds = Pinyin.of(Folding.fold(documents.get(number).title()));
    int length = 2 + random.nextInt(4);
    int from = random.nextInt(sounds.size() - length + 1);
    StringBuilder initials = new StringBuilder();
    StringBuilder letters = new StringBuilder();
    for (List<String> sound : sounds.subList(from, from + length)) {
      initials.append(sound.get(0).charAt(0));
      letters.append(sound.get(0));
    }
    lines.append("initials\t").append(number).append('\t').append(initials).append('\n');
    lines.append("pinyin\t").append(number).append('\t').append(letters).append('\n');
  }
}
