package laurel.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import laurel.model.Question;

/**
 * A question bank of another program.
 *
 * @param skipped names of questions that have no place in a bank of annex 4: essays, gaps, matching
 * @param pictures pictures of questions, in their order
 */
public record ImportedBank(
    List<Question> questions, List<String> skipped, List<Illustration> pictures) {
  /** Bytes of a file with a bank; above all pictures that come with one. */
  static final long MOST_BYTES = 64L << 20;

  public ImportedBank {
    questions = List.copyOf(questions);
    skipped = List.copyOf(skipped);
    pictures = List.copyOf(pictures);
  }

  static void measure(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new BankTrouble();
    }
  }

  /** A bank without pictures. */
  ImportedBank(List<Question> questions, List<String> skipped) {
    this(questions, skipped, List.of());
  }

  /**
   * A picture that came with a question.
   *
   * @param question its place among the questions, counted from 0
   * @param extension of its file, lower case, without the dot
   * @param alt what a person who cannot see it is told; may be empty
   * @param base64 the file as it came; whether it is a picture is for the rules to say
   */
  record Illustration(int question, String extension, String alt, String base64) {
    byte[] content() {
      return Base64.getMimeDecoder().decode(base64);
    }
  }

  /** The picture of a question. */
  Optional<Illustration> pictureOf(int question) {
    return pictures.stream().filter(p -> p.question() == question).findFirst();
  }
}
