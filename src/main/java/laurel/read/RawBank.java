package laurel.read;

import java.util.List;

/**
 * A question bank as read: one entry a question, with the keys {@code type stem A B C D E F answer
 * explanation difficulty source}, each value with its cell or line. Blank rows are gone, merged
 * cells filled, header found by its names.
 *
 * @param file the file it came from
 */
public record RawBank(RawFile file, List<Node.Fields> questions) {
  public RawBank {
    questions = List.copyOf(questions);
  }
}
