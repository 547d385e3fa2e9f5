package laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermSetTest {
  /** The table holds what the first document left, under the stamp that is had again. */
  @Test
  void aDocumentHasItsTermsHoweverManyCameBefore() {
    Searched one = document("对中工装");
    Searched other = document("石墨坩埚");
    TermSet terms = new TermSet();
    assertThat(terms.fill(one).size()).isEqualTo(7);

    for (int i = 1; i < TermSet.STAMPS; i++) {
      assertThat(terms.fill(other).size()).isEqualTo(7);
    }
    assertThat(terms.fill(one).size()).isEqualTo(7);
  }

  @Test
  void aTableThatGrowsLosesNothing() {
    StringBuilder text = new StringBuilder();
    for (int c = 0; c < 9_000; c++) {
      text.append((char) (0xAC00 + c));
    }
    String few = "对中工装";
    String many = text.toString();

    int size = new TermSet().fill(document(few, few, many, many, few, few)).size();

    assertThat(size).isEqualTo(TermSet.BODIES * (7 + 17_999));
  }

  @Test
  void aLongTextOfFewTermsTakesNoRoom() {
    TermSet terms = new TermSet();
    int room = terms.room();

    terms.fill(document("对中工装".repeat(50_000)));

    assertThat(terms.size()).isEqualTo(8);
    assertThat(terms.room()).isEqualTo(room);
  }

  /** A title ranks first, then names; the names that a unit has are its title. */
  @Test
  void whateverADocumentSaysIsFoundAndRanksByItsPlace() {
    Searched lesson = saying(SearchDocument.Kind.LESSON);
    assertThat(place("甲", lesson)).isEqualTo(TermSet.TITLE);
    assertThat(place("乙", lesson)).isEqualTo(TermSet.NAMES);
    assertThat(place("丙", lesson)).isEqualTo(TermSet.NAMES);
    assertThat(place("丁", lesson)).isGreaterThanOrEqualTo(TermSet.BODY);
    assertThat(place("戊", lesson)).isGreaterThanOrEqualTo(TermSet.BODY);
    assertThat(place("己", lesson)).isGreaterThanOrEqualTo(TermSet.BODY);
    assertThat(place("庚", lesson)).isEqualTo(-1);
    assertThat(place("乙", saying(SearchDocument.Kind.UNIT))).isEqualTo(TermSet.TITLE);
  }

  private static Searched saying(SearchDocument.Kind kind) {
    return new Searched(kind, "甲", List.of("乙"), List.of("丙"), List.of("丁"), "戊", List.of("己"));
  }

  /** Where a term stands; below 0 where it does not. */
  private static int place(String term, Searched document) {
    TermSet terms = new TermSet().fill(document);
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i) >> TermSet.PLACE == Terms.key(term)) {
        return (int) (terms.get(i) & ((1 << TermSet.PLACE) - 1));
      }
    }
    return -1;
  }

  private static Searched document(String... body) {
    return new Searched(
        SearchDocument.Kind.ACHIEVEMENT, "", List.of(), List.of(), List.of(), "", List.of(body));
  }
}
