package laurel.export.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.model.Photo;
import laurel.model.Question;

/**
 * A bank to hand out.
 *
 * @param id of its record: part of the names of its questions, so that banks can be merged
 * @param title of its record
 */
record Bank(String id, String title, List<Question> questions, BankPicture.Shelf shelf) {

  /**
   * A question with its number, counted from 1.
   *
   * @param picture its picture, where it was made
   */
  record Numbered(int number, Question question, Optional<BankPicture> picture) {
    /** {@code 007}: sorts as it counts. */
    String name() {
      String digits = String.valueOf(number);
      return "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    /** What is asked, its picture said in words: for forms that cannot carry one. */
    String stem() {
      Optional<Photo> shown = question.picture();
      return shown.isPresent()
          ? question.stem() + "（图：" + alt(shown.get(), "见原页") + "）"
          : question.stem();
    }

    /** What is asked beside the picture; in words where there should be one and is none. */
    String stemBesidePicture() {
      return picture.isPresent() ? question.stem() : stem();
    }

    /** What a person who cannot see the picture is told. */
    String alt() {
      return question.picture().map(shown -> alt(shown, "题图")).orElse("");
    }

    private static String alt(Photo picture, String otherwise) {
      return picture.alt().isEmpty() ? otherwise : picture.alt();
    }

    boolean right(Question.Option option) {
      return question.answers().contains(option.letter());
    }
  }

  List<Numbered> numbered() {
    List<Numbered> numbered = new ArrayList<>();
    for (Question question : questions) {
      Optional<Photo> shown = question.picture();
      Optional<BankPicture> made = shown.isPresent() ? shelf.find(shown.get()) : Optional.empty();
      numbered.add(new Numbered(numbered.size() + 1, question, made));
    }
    return List.copyOf(numbered);
  }

  /** Every picture once, by name, in the order in which questions show them. */
  Map<String, BankPicture> pictures() {
    Map<String, BankPicture> pictures = new LinkedHashMap<>();
    for (Numbered n : numbered()) {
      if (n.picture().isPresent()) {
        pictures.put(n.picture().get().name(), n.picture().get());
      }
    }
    return pictures;
  }
}
