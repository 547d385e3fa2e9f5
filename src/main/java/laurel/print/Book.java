package laurel.print;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.cache.Fingerprint;
import laurel.site.KeyFigure;
import laurel.site.Named;
import laurel.site.Title;

/**
 * The compilation of a round (成果汇编), with every word that stands in it.
 *
 * @param title of the programme
 * @param subtitle what the book is
 * @param language of its words, e.g. {@code zh-CN}
 * @param organisers one a line
 * @param imprint what it rests on, paragraph by paragraph
 * @param address of the site; absent where it is not known
 * @param parts by award, in the order of the list
 */
public record Book(
    Title title,
    String subtitle,
    String language,
    List<String> organisers,
    String date,
    List<String> imprint,
    Optional<String> address,
    Words words,
    List<Part> parts) {

  /** The headings of the book's own pages. */
  public record Words(String contents, String index, String scan, String symbol) {}

  /** What won the same award; the heading is empty where awards have no grades. */
  public record Part(String heading, List<Entry> entries) {}

  /**
   * A record on its spread.
   *
   * @param number 序号 in the round's list
   * @param note of those who asked not to be named; empty for none
   * @param units by which the index names them
   */
  public record Entry(
      String number,
      String kind,
      Title title,
      List<Named> units,
      List<Named> people,
      String note,
      String award,
      List<KeyFigure> figures,
      List<Passage> passages,
      List<Picture> pictures,
      Optional<Cover> cover,
      Optional<String> address) {}

  /**
   * What stands for photos where there are none: the category's character on its tint.
   *
   * @param paper {@code 0xrrggbb}
   * @param ink of the character
   */
  public record Cover(String glyph, int paper, int ink) {}

  /** A part of a record's text. */
  public record Passage(String heading, List<String> paragraphs) {}

  /**
   * A photo, ready for paper.
   *
   * @param file a JPEG, upright and in sRGB, without metadata
   */
  public record Picture(Path file, int width, int height, String caption, String alternative) {}

  /** The key of everything that the book says; its pictures are known by their names. */
  public Fingerprint recipe() {
    return Fingerprint.of("book", 1)
        .add(title.text() + "\n" + subtitle + "\n" + language + "\n" + date)
        .add(organisers.toString() + imprint + address + words)
        .add(parts.toString().replaceAll("file=[^,]*[/\\\\]", "file="))
        .build();
  }

  /** Every text that stands in it because of its records, one a line. */
  public String letters() {
    StringBuilder letters = new StringBuilder(title.text()).append(organisers).append('\n');
    for (Part part : parts) {
      for (Entry entry : part.entries()) {
        letters.append(entry.title().text()).append('\n');
        entry.units().forEach(unit -> letters.append(unit.plain()).append('\n'));
        entry.people().forEach(person -> letters.append(person.plain()).append('\n'));
        for (KeyFigure f : entry.figures()) {
          letters.append(String.join("\n", f.label(), f.value(), f.unit(), f.change(), ""));
        }
        for (Passage passage : entry.passages()) {
          letters.append(passage.heading()).append('\n');
          passage.paragraphs().forEach(text -> letters.append(text).append('\n'));
        }
        entry
            .pictures()
            .forEach(
                p -> letters.append(p.caption()).append('\n').append(p.alternative()).append('\n'));
      }
    }
    return letters.toString();
  }
}
