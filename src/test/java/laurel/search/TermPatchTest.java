package laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private static final String MANIFEST = "search/s/index.js";
  private static final String WORDS = "法兰对中工装焊接机器人轴承预热石墨坩埚AGV调度M24螺栓銲𠮷";

  /** An index as it stands, and what it was made from. */
  private static final class Standing implements EarlierIndex {
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, Fingerprint> keys = new TreeMap<>();

    /** The files of terms that were written to make it. */
    private final Set<String> written = new TreeSet<>();

    /** All that the next build finds of it. */
    List<Object> all() {
      return List.of(files, keys);
    }

    @Override
    public boolean stands(String path, Fingerprint key) {
      return key.equals(keys.get(path));
    }

    @Override
    public Optional<byte[]> read(String path) {
      return Optional.ofNullable(files.get(path))
          .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Standing make(List<SearchDocument> documents, EarlierIndex earlier)
      throws IOException {
    Standing next = new Standing();
    SearchIndex index =
        new SearchIndex(documents, Optional.empty(), List.of(), b -> () -> b, earlier);
    List<IndexFile> files = new ArrayList<>();
    index.make(
        file -> {
          files.add(file);
          boolean kept =
              !file.changed() && file.key().filter(k -> earlier.stands(file.path(), k)).isPresent();
          byte[] bytes = kept ? earlier.read(file.path()).orElseThrow() : file.bytes();
          next.files.put(file.path(), new String(bytes, StandardCharsets.UTF_8));
          file.key().ifPresent(key -> next.keys.put(file.path(), key));
          if (!kept && file.path().contains("/t/")) {
            next.written.add(file.path());
          }
        });
    assertThat(files.stream().map(IndexFile::path)).doesNotHaveDuplicates();
    return next;
  }

  private static SearchDocument document(String title, String unit, String body) {
    return document(Kind.ACHIEVEMENT, title, unit, body);
  }

  private static SearchDocument document(Kind kind, String title, String unit, String body) {
    SortedMap<String, List<String>> facets = new TreeMap<>(Map.of("kind", List.of("achievement")));
    return new SearchDocument(
        "achievements/x/index.html",
        kind,
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
    return Combinators.combine(Arbitraries.of(Kind.class), texts(), texts(), texts())
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
    Standing standing = make(documents, EarlierIndex.NONE);
    List<SearchDocument> edited = new ArrayList<>(documents);
    for (int i = 0; i < 9; i++) {
      int place = (i * 7) % edited.size();
      SearchDocument other = others.get(i);
      edited.set(place, i < 6 ? like(edited.get(place), other) : other);
      if (i % 3 == 2) {
        Standing again = make(edited, standing);
        assertThat(again.all()).isEqualTo(make(edited, EarlierIndex.NONE).all());
        standing = again;
      }
    }
  }

  /** Says what another says, as a document of the same kind. */
  private static SearchDocument like(SearchDocument d, SearchDocument other) {
    return document(d.kind(), other.title(), other.units().get(0), other.text().get().summary());
  }

  /** Without this, the tests would hold for an index that is always made anew. */
  @Test
  void unitsAndAchievementsArePatchedAlike() throws IOException {
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Kind kind = i % 3 == 0 ? Kind.UNIT : Kind.ACHIEVEMENT;
      documents.add(document(kind, "轴承" + i, "示例厂", "对中工装" + "𠮷".repeat(i % 5)));
    }
    Standing first = make(documents, EarlierIndex.NONE);
    for (int changed : List.of(0, 17, 33, 119)) {
      documents.set(changed, document(documents.get(changed).kind(), "感应", "单位", "预热"));
    }
    TermFiles patched =
        TermPatch.of(documents, new int[] {0, 17, 33, 119}, first, first.keys.get(MANIFEST))
            .orElseThrow();
    List<String> made = new ArrayList<>();
    patched.make(file -> made.add(file.path()));

    assertThat(made).hasSize(1 << patched.bits());
    assertThat(make(documents, first).all()).isEqualTo(make(documents, EarlierIndex.NONE).all());
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
    Standing first = make(documents, EarlierIndex.NONE);
    assertThat(first.written.size()).isGreaterThan(32);
    SearchDocument old = documents.get(7);
    SearchDocument.Text text = old.text().get();
    documents.set(7, document(old.title(), "单位", text.summary() + "改"));
    Standing again = make(documents, first);
    assertThat(again.written.size()).as("the files of the terms that came or went").isBetween(1, 6);
    assertThat(again.all()).isEqualTo(make(documents, EarlierIndex.NONE).all());
  }

  @Test
  void oneMoreDocumentIsANewIndex() throws IOException {
    List<SearchDocument> documents = new ArrayList<>(List.of(document("法兰", "厂", "对中")));
    Standing standing = make(documents, EarlierIndex.NONE);
    documents.add(document("轴承", "厂", "预热"));
    assertThat(make(documents, standing).all()).isEqualTo(make(documents, EarlierIndex.NONE).all());
  }

  @Test
  void anIndexThatIsNotWholeIsMadeAnew() throws IOException {
    List<SearchDocument> documents = new ArrayList<>(List.of(document("法兰", "厂", "对中")));
    Standing standing = make(documents, EarlierIndex.NONE);
    String shard =
        standing.files.keySet().stream().filter(p -> p.contains("/t/")).findFirst().orElseThrow();
    standing.keys.remove(shard);
    documents.set(0, document("轴承", "厂", "对中"));
    assertThat(make(documents, standing).all()).isEqualTo(make(documents, EarlierIndex.NONE).all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "laurelSearch(",
        "laurelPart(\"t/s0\",{\"t\":\"%\"});\n",
        "laurelPart(\"t/s0\",{\"t\":\"/w==\"});\n"
      })
  void filesThatSomethingHasSpoiltAreMadeAnew(String spoilt) throws IOException {
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      documents.add(document("法兰" + i, "示例厂", "对中工装" + i));
    }
    Standing standing = make(documents, EarlierIndex.NONE);
    standing.files.replaceAll((path, text) -> path.contains("/t/") ? spoilt : text);
    documents.set(3, document("轴承预热", "示例厂", "感应加热"));

    Map<String, String> made = make(documents, standing).files;

    assertThat(made).isEqualTo(make(documents, EarlierIndex.NONE).files);
  }
}
