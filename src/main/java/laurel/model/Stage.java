package laurel.model;

import java.util.Locale;
import java.util.Optional;

/** What a review round decides (推荐, 入围, 公示, 获奖, 更正). */
public enum Stage {
  RECOMMENDED("推荐"),
  SHORTLISTED("入围"),
  PUBLICITY("公示"),
  AWARDED("获奖"),
  CORRECTION("更正");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** The notice's word for it. */
  public String label() {
    return label;
  }

  /** The key written in round files, e.g. {@code publicity}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage with this key or Chinese word. */
  public static Optional<Stage> of(String text) {
    for (Stage stage : values()) {
      if (stage.key().equalsIgnoreCase(text) || stage.label.equals(text)) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }
}
