package laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.search.SearchDocument.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index made from the one that stands is the index that a first build makes. */
class TermPatchTest {
  private static final String WORDS = "法兰对中工装焊接机器人轴承预热石墨坩埚AGV调度M24螺栓銲𠮷";

  /** An index as it stands, and what it was made from. */
  private record Standing(Map<String, String> files, Map<String, Fingerprint> keys)
      implements EarlierIndex {
    Standing() {
      this(new TreeMap<>(), new TreeMap<>());
    }

    @Override
    public boolean stands(String path, Fingerprint key) {
      return key.equals(keys.get(path));
    }

    @Override
    public Optional<byte[]> read(String path) {
      return Optional.ofNullable(files.get(path))
          .map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  /** A standing index, and how many files of terms were written to make it. */
  private record Made(Standing standing, int termsWritten) {}

  private static Made make(List<SearchDocument> documents, EarlierIndex earlier)
      throws IOException {
    Standing next = new Standing();
    int written = 0;
    SearchIndex index =
        new SearchIndex(documents, Optional.empty(), List.of(), b -> () -> b, earlier);
    try (Stream<IndexFile> files = index.files()) {
      for (IndexFile file : files.toList()) {
        boolean kept =
            !file.changed() && file.key().filter(k -> earlier.stands(file.path(), k)).isPresent();
        String text =
            kept
                ? new String(
                    earlier.read(file.path()).orElseThrow(),
                    java.nio.charset.StandardCharsets.UTF_8)
                : file.script();
        next.files().put(file.path(), text);
        file.key().ifPresent(key -> next.keys().put(file.path(), key));
        written += !kept && file.path().contains("/t/") ? 1 : 0;
      }
    }
    return new Made(next, written);
  }

  private static SearchDocument document(String title, String unit, String body) {
    SortedMap<String, List<String>> facets = new TreeMap<>(Map.of("kind", List.of("achievement")));
    return new SearchDocument(
        "achievements/x/index.html",
        Kind.ACHIEVEMENT,
        title,
        List.of(unit),
        List.of("张*"),
        List.of("一等奖"),
        body,
        List.of(body + title),
        facets,
        "x");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.integers()
        .between(0, WORDS.codePointCount(0, WORDS.length()) - 1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            places -> {
              StringBuilder text = new StringBuilder();
              places.forEach(
                  p -> text.appendCodePoint(WORDS.codePointAt(WORDS.offsetByCodePoints(0, p))));
              return text.toString();
            });
  }

  @Provide
  Arbitrary<List<SearchDocument>> catalogues() {
    return Combinators.combine(texts(), texts(), texts())
        .as(TermPatchTest::document)
        .list()
        .ofMinSize(20)
        .ofMaxSize(40);
  }

  @Property(tries = 60)
  void whatStandsIsPatchedToWhatAFirstBuildMakes(
      @ForAll("catalogues") List<SearchDocument> documents,
      @ForAll("catalogues") List<SearchDocument> others)
      throws IOException {
    Standing standing = make(documents, EarlierIndex.NONE).standing();
    List<SearchDocument> edited = new ArrayList<>(documents);
    for (int i = 0; i < 9; i++) {
      edited.set((i * 7) % edited.size(), others.get(i));
      if (i % 3 == 2) {
        Made again = make(edited, standing);
        assertThat(again.standing()).isEqualTo(make(edited, EarlierIndex.NONE).standing());
        standing = again.standing();
      }
    }
  }

  @Test
  void onlyFilesWithTermsThatCameOrWentAreWritten() throws IOException {
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder body = new StringBuilder();
      for (int k = 0; k < 200; k++) {
        body.appendCodePoint(0x4E00 + (i * 37 + k * 101) % 4_000);
      }
      documents.add(document("成果" + i, "单位", body.toString()));
    }
    Made first = make(documents, EarlierIndex.NONE);
    assertThat(first.termsWritten()).isGreaterThan(32);
    SearchDocument old = documents.get(7);
    SearchDocument.Text text = old.text().get();
    documents.set(7, document(old.title(), "单位", text.summary() + "改"));
    Made again = make(documents, first.standing());
    assertThat(again.termsWritten()).as("the files of the terms that came or went").isBetween(1, 6);
    assertThat(again.standing()).isEqualTo(make(documents, EarlierIndex.NONE).standing());
  }

  @Test
  void oneMoreDocumentIsANewIndex() throws IOException {
    List<SearchDocument> documents = new ArrayList<>(List.of(document("法兰", "厂", "对中")));
    Standing standing = make(documents, EarlierIndex.NONE).standing();
    documents.add(document("轴承", "厂", "预热"));
    assertThat(make(documents, standing).standing())
        .isEqualTo(make(documents, EarlierIndex.NONE).standing());
  }

  @Test
  void anIndexThatIsNotWholeIsMadeAnew() throws IOException {
    List<SearchDocument> documents = new ArrayList<>(List.of(document("法兰", "厂", "对中")));
    Standing standing = make(documents, EarlierIndex.NONE).standing();
    String shard =
        standing.files().keySet().stream().filter(p -> p.contains("/t/")).findFirst().orElseThrow();
    standing.keys().remove(shard);
    documents.set(0, document("轴承", "厂", "对中"));
    assertThat(make(documents, standing).standing())
        .isEqualTo(make(documents, EarlierIndex.NONE).standing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "laurelSearch(", "laurelSearch({\"k\":[\"x\"],\"v\":[\"%\"]})"})
  void filesThatSomethingHasSpoiltAreMadeAnew(String spoilt) throws IOException {
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      documents.add(document("法兰" + i, "示例厂", "对中工装" + i));
    }
    Standing standing = make(documents, EarlierIndex.NONE).standing();
    standing.files().replaceAll((path, text) -> path.contains("/t/") ? spoilt : text);
    documents.set(3, document("轴承预热", "示例厂", "感应加热"));

    Map<String, String> made = make(documents, standing).standing().files();

    assertThat(made).isEqualTo(make(documents, EarlierIndex.NONE).standing().files());
  }
}
