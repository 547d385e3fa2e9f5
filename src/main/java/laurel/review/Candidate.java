package laurel.review;

import java.util.List;
import java.util.Optional;
import laurel.model.Condition;
import laurel.model.Gallery;
import laurel.model.Industry;
import laurel.model.Metric;
import laurel.model.Narrative;
import laurel.model.PartialDate;
import laurel.model.Question;
import laurel.model.Stage;

/**
 * An entry as a jury may see it, valid or not yet.
 *
 * @param code stands for it on every page and sheet: a few signs made of its id, the same in every
 *     pack
 * @param lesson whether it is a micro-lesson
 * @param category a category's name, or a lesson's theme; may be empty
 * @param entrant nothing where the jury must not know
 * @param people how many completed it
 * @param narrative a lesson's synopsis is its summary
 * @param honours earlier ones, which may shut it out
 * @param withheld what there is and is not shown because it would tell who sent it in
 * @param stage where the last round left it, if one named it
 * @param errors how many rules it does not meet
 */
public record Candidate(
    String code,
    boolean lesson,
    String programme,
    String title,
    String titleBreaks,
    String category,
    Optional<Industry> industry,
    Optional<Boolean> newProductiveForce,
    List<Condition> conditions,
    Optional<PartialDate> startedOn,
    Optional<Entrant> entrant,
    int people,
    Narrative narrative,
    List<Metric> metrics,
    Gallery gallery,
    List<Question> questions,
    Papers papers,
    List<String> honours,
    boolean governmentFunded,
    boolean decisionMaker,
    Withheld withheld,
    Optional<Stage> stage,
    int errors) {
  public Candidate {
    conditions = List.copyOf(conditions);
    metrics = List.copyOf(metrics);
    questions = List.copyOf(questions);
    honours = List.copyOf(honours);
  }

  /** How much of each kind is kept from a jury that must not know who sent the entry in. */
  public record Withheld(int videos, int sounds, int proofs) {
    /** All is shown. */
    public static final Withheld NOTHING = new Withheld(0, 0, 0);
  }
}
