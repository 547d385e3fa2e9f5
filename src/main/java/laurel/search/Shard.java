package laurel.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One file of terms. All heads stand first, so that the script finds one term's lists without
 * reading the others.
 */
final class Shard {
  private Shard() {}

  /**
   * A term with its lists as they are written.
   *
   * @param head of each place, how many documents; then how many bytes the lists take
   * @param body the lists, Golomb-Rice packed
   */
  @SuppressWarnings("ArrayRecordComponent") // written and forgotten, never compared
  record Term(String name, byte[] head, byte[] body) {

    /** A term that stands in these documents, by place. */
    static Term of(String name, List<int[]> places, int documents) {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (int[] gaps : places) {
        Rice.writeNumber(head, gaps.length);
        if (gaps.length > 0) {
          Rice.write(body, gaps, documents);
        }
      }
      Rice.writeNumber(head, body.size());
      return new Term(name, head.toByteArray(), body.toByteArray());
    }

    /** The gaps between documents' numbers, by place. */
    List<int[]> places(int documents) {
      Rice.Reader counts = new Rice.Reader(head, 0);
      Rice.Reader lists = new Rice.Reader(body, 0);
      List<int[]> places = new ArrayList<>(Inverted.PLACES);
      for (int place = 0; place < Inverted.PLACES; place++) {
        places.add(lists.gaps(counts.number(), documents));
      }
      return places;
    }
  }

  /** About how many bits a term's lists take. */
  static long bits(List<int[]> places, int documents) {
    long bits = 40;
    for (int[] gaps : places) {
      bits += (long) gaps.length * (Rice.parameter(gaps.length, documents) + 2);
    }
    return bits;
  }

  /** Writes the terms of a file, sorted by name. */
  static void write(JsonGenerator json, Collection<Term> terms) throws IOException {
    ByteArrayOutputStream lists = new ByteArrayOutputStream();
    terms.forEach(term -> lists.writeBytes(term.head()));
    terms.forEach(term -> lists.writeBytes(term.body()));
    json.writeStringField("k", terms.stream().map(Term::name).collect(Collectors.joining("\n")));
    json.writeStringField("v", Base64.getEncoder().encodeToString(lists.toByteArray()));
  }

  /** The terms of a file as it stands. */
  static List<Term> read(byte[] file) throws IOException {
    Map<String, List<String>> said = Call.read(file);
    String names = said.get("k").get(0);
    byte[] lists = Base64.getDecoder().decode(said.get("v").get(0));
    List<Term> terms = new ArrayList<>();
    if (names.isEmpty()) {
      return terms;
    }
    List<byte[]> heads = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Rice.Reader reader = new Rice.Reader(lists, 0);
    String[] each = names.split("\n", -1);
    for (int i = 0; i < each.length; i++) {
      int from = reader.at();
      for (int place = 0; place < Inverted.PLACES; place++) {
        reader.number();
      }
      sizes.add(reader.number());
      heads.add(Arrays.copyOfRange(lists, from, reader.at()));
    }
    int at = reader.at();
    for (int i = 0; i < each.length; i++) {
      byte[] body = Arrays.copyOfRange(lists, at, at + sizes.get(i));
      terms.add(new Term(each[i], heads.get(i), body));
      at += sizes.get(i);
    }
    return terms;
  }
}
