package laurel.review;

import java.util.List;
import java.util.Optional;
import laurel.model.Photo;

/**
 * What is on file beside an entry.
 *
 * @param letters those that the programme asks for; the letters themselves stay in the office
 */
public record Papers(List<Letter> letters, List<Proof> proofs, List<Opinion> opinions) {
  public Papers {
    letters = List.copyOf(letters);
    proofs = List.copyOf(proofs);
    opinions = List.copyOf(opinions);
  }

  /**
   * A letter that its sender signed and stamped.
   *
   * @param title on paper, e.g. 创新成果授权书
   */
  public record Letter(String title, boolean onFile) {}

  /**
   * A document that proves something (证明材料).
   *
   * @param title never the name of the file
   * @param form e.g. {@code PDF}
   * @param picture a picture, made anew without what it said of its maker
   * @param file where a PDF stands in the pack; nothing of both for one that is not handed out
   */
  public record Proof(String title, String form, Optional<Photo> picture, Optional<String> file) {}

  /** 基层单位意见 and the like: who, under the form's word for it, and what. */
  public record Opinion(String body, String text, String date) {}
}
