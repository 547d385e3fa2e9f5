package laurel.rules;

import java.util.Map;
import java.util.Set;
import laurel.diag.Quote;
import laurel.model.Stage;

/**
 * What a programme says about publishing, as data.
 *
 * @param withoutConsent what becomes of a person whose consent is not on file
 * @param required what must be on file before a record may be published
 * @param publicStages stages whose records are on the site; unless the programme says more, these
 *     are PUBLICITY, AWARDED and CORRECTION
 * @param quotes the notice's own words by {@link laurel.diag.FindingKind#id()}
 */
public record Policy(
    Masking withoutConsent,
    Set<Document> required,
    Set<Stage> publicStages,
    Map<String, Quote> quotes) {

  /** A letter that the applicant signs and the unit's union stamps (附件1). */
  public enum Document {
    AUTHORIZATION("authorization", "创新成果授权书"),
    AUTHENTICITY("authenticity", "真实性承诺书");

    private final String key;
    private final String title;

    Document(String key, String title) {
      this.key = key;
      this.title = title;
    }

    /** Its key under {@code consent} in records and programmes. */
    public String key() {
      return key;
    }

    /** Its title on paper. */
    public String title() {
      return title;
    }
  }
}
