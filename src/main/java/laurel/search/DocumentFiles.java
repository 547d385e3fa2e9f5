package laurel.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.search.SearchDocument.Kind;

/**
 * What documents say, for a look that confirms a find and shows where it stands. Achievements and
 * lessons say much and have a file each; units, people and announcements are a line or two, {@value
 * #TOGETHER} numbers a file.
 */
final class DocumentFiles {
  /** {@code index.js} has the same. */
  static final int TOGETHER = 16;

  private static final Set<Kind> ALONE = EnumSet.of(Kind.ACHIEVEMENT, Kind.CANDIDATE, Kind.LESSON);

  private final List<SearchDocument> documents;
  private final List<Outline> outlines;
  private int last = -1;
  private SearchDocument document;
  private Searched searched;

  /**
   * @param documents made when they are asked for
   * @param outlines of all that come before the one that is looked at, and of that
   */
  DocumentFiles(List<SearchDocument> documents, List<Outline> outlines) {
    this.documents = documents;
    this.outlines = outlines;
  }

  /** Whether a document of this kind has a file of its own. */
  static boolean isAlone(Kind kind) {
    return ALONE.contains(kind);
  }

  /** Numbers of the documents that stand otherwise, or beside one that does. */
  int[] changed(EarlierIndex earlier) {
    int[] changed = new int[outlines.size()];
    int count = 0;
    for (int group = 0; group * TOGETHER < outlines.size(); group++) {
      boolean stand = !isShared(group) || earlier.stands(Call.path(shared(group)), key(group));
      for (int number = first(group); number < end(group); number++) {
        boolean stands = isAlone(number) ? earlier.stands(path(number), keyAlone(number)) : stand;
        if (!stands) {
          changed[count++] = number;
        }
      }
    }
    return Arrays.copyOf(changed, count);
  }

  /** A document, made once for all that is made of it in a row. */
  SearchDocument document(int number) {
    if (number != last) {
      document = documents.get(number);
      searched = null;
      last = number;
    }
    return document;
  }

  /** What of a document is searched. */
  Searched searched(int number) {
    SearchDocument d = document(number);
    if (searched == null) {
      searched = Searched.of(d);
    }
    return searched;
  }

  /** Hands on the file of this document, and the one that ends with it, if there are such. */
  void make(int number, IndexFile.Taker taker) throws IOException {
    if (isAlone(number)) {
      taker.take(Call.file(alone(number), keyAlone(number), json -> write(json, number)));
    }
    int group = number / TOGETHER;
    if (number + 1 == end(group) && isShared(group)) {
      taker.take(Call.file(shared(group), key(group), json -> writeShared(json, group)));
    }
  }

  private boolean isAlone(int number) {
    return isAlone(outlines.get(number).kind());
  }

  private static String path(int number) {
    return Call.path(alone(number));
  }

  private static String alone(int number) {
    return "d/" + number;
  }

  private static String shared(int group) {
    return "d/k" + group;
  }

  private static int first(int group) {
    return group * TOGETHER;
  }

  private int end(int group) {
    return Math.min(documents.size(), (group + 1) * TOGETHER);
  }

  private boolean isShared(int group) {
    for (int number = first(group); number < end(group); number++) {
      if (!isAlone(number)) {
        return true;
      }
    }
    return false;
  }

  private Fingerprint keyAlone(int number) {
    return keyAlone(outlines.get(number).print());
  }

  private static Fingerprint keyAlone(Fingerprint print) {
    return Fingerprint.of("document", 2).add(CodeVersion.current()).add(print).build();
  }

  /** The own file of a document at hand. */
  static IndexFile file(int number, SearchDocument document) {
    return Call.file(
        alone(number),
        keyAlone(document.print()),
        json -> Searched.of(document).write(json, document));
  }

  private Fingerprint key(int group) {
    Fingerprint.Builder key = Fingerprint.of("documents", 1).add(CodeVersion.current());
    for (int number = first(group); number < end(group); number++) {
      boolean here = !isAlone(number);
      key.add(here);
      if (here) {
        key.add(outlines.get(number).print());
      }
    }
    return key.build();
  }

  private void write(JsonGenerator json, int number) throws IOException {
    searched(number).write(json, document(number));
  }

  private void writeShared(JsonGenerator json, int group) throws IOException {
    for (int number = first(group); number < end(group); number++) {
      if (!isAlone(number)) {
        json.writeObjectFieldStart(String.valueOf(number));
        write(json, number);
        json.writeEndObject();
      }
    }
  }

  /** What a document said; empty where another kind stood there, or no file as it was put. */
  static Optional<Searched> earlier(int number, Kind kind, EarlierIndex earlier)
      throws IOException {
    String name = isAlone(kind) ? alone(number) : shared(number / TOGETHER);
    Optional<byte[]> file = earlier.read(Call.path(name));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String within = isAlone(kind) ? "" : number + ".";
    Map<String, List<String>> said = Call.read(file.get());
    return said.containsKey(within + "t")
        ? Optional.of(Searched.read(said, within))
        : Optional.empty();
  }
}
