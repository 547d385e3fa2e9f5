package laurel.read;

import java.util.List;

/**
 * A question bank as read: one entry a question, with the keys {@code type stem A B C D E F answer
 * explanation difficulty source}, each value with its cell or line. Blank rows are gone, merged
 * cells filled, header found by its names.
 *
 * @param file the file it came from
 * @param whole false where the file could not be read: how many questions it has is not known
 */
public record RawBank(RawFile file, List<Node.Fields> questions, boolean whole) {
  public RawBank {
    questions = List.copyOf(questions);
  }
}
