package laurel.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import laurel.hadoop.SmallBucket;
import laurel.place.Places;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Renditions in a bucket, where nothing can be renamed in one step. */
class StoreOfObjectsTest {
  private static final String KEY = "3f" + "0".repeat(30);
  @TempDir static Path disk;
  private static SmallBucket bucket;
  private Path root;
  private RenditionStore store;

  @BeforeAll
  static void start() throws Exception {
    bucket = SmallBucket.in(disk.resolve("s3"));
  }

  @AfterAll
  static void stop() {
    bucket.close();
  }

  @BeforeEach
  void ownStore(TestInfo test) throws IOException {
    root = Places.of(bucket.address("/" + test.getTestMethod().orElseThrow().getName()));
    store = new RenditionStore(root, disk.resolve("begun"));
  }

  @Test
  void aResultIsPutWhereItBelongsAndNowhereElse() throws IOException {
    store.keep(filled("one"), KEY, Entry.SOUND);

    assertThat(store.find(KEY)).contains(Entry.SOUND);
    assertThat(names(store.folder(KEY))).containsExactlyInAnyOrder("320.jpg", "entry", "seal");
    assertThat(names(root)).containsExactly("3f");
  }

  @Test
  void whoComesSecondLeavesWhatIsThere() throws IOException {
    store.keep(filled("one"), KEY, Entry.SOUND);
    store.keep(filled("two"), KEY, Entry.SOUND);

    assertThat(Files.readString(store.folder(KEY).resolve("320.jpg"))).isEqualTo("one");
  }

  @Test
  void whatLacksItsEntryIsNotThereAndIsCompleted() throws IOException {
    store.keep(filled("one"), KEY, Entry.SOUND);
    Files.delete(store.folder(KEY).resolve("entry")); // as where a machine was lost before the end

    assertThat(store.find(KEY)).isEmpty();
    store.keep(filled("one"), KEY, Entry.SOUND);
    assertThat(store.find(KEY)).contains(Entry.SOUND);
  }

  @Test
  void aTwinTakesNothingAwayFromOneThatHasNotEnded() throws IOException {
    Path other = store.folder(KEY).resolve("640.jpg"); // put there, its entry still to come
    Files.writeString(other, "of a twin");

    store.keep(filled("one"), KEY, Entry.SOUND);

    assertThat(Files.readString(other)).isEqualTo("of a twin");
    assertThat(store.find(KEY)).contains(Entry.SOUND);
  }

  @Test
  void aFileThatGrewOrWentIsFoundOut() throws IOException {
    store.keep(filled("one"), KEY, Entry.SOUND);

    Files.writeString(store.folder(KEY).resolve("320.jpg"), "other");

    assertThat(store.find(KEY)).isEmpty();
  }

  @Test
  void whatIsForgottenLeavesNothing() throws IOException {
    store.keep(filled("one"), KEY, Entry.SOUND);

    store.forget(Set.of(KEY));

    assertThat(Files.exists(store.folder(KEY))).isFalse();
  }

  @Test
  void aClaimTakesThePlaceOfTheOneBefore() throws IOException {
    Claims mine = new Claims(root, disk.resolve("a/site"));
    Claims others = new Claims(root, disk.resolve("b/site"));

    String first = "1".repeat(KEY.length());
    String second = "2".repeat(KEY.length());
    String third = "3".repeat(KEY.length());
    mine.claim(Set.of(first, second));
    mine.claim(Set.of(second, third));
    others.claim(Set.of(third));

    assertThat(mine.own()).containsExactlyInAnyOrder(second, third);
    assertThat(mine.ownAlone()).containsExactly(second);
    assertThat(names(root.resolve("claims"))).hasSize(2);
  }

  private Path filled(String bytes) throws IOException {
    Path begun = store.begin();
    Files.writeString(begun.resolve("320.jpg"), bytes);
    return begun;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(f -> f.getFileName().toString()).toList();
    }
  }
}
