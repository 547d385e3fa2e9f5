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

  /** A document of consent. */
  public enum Document {
    /** 创新成果授权书. */
    AUTHORIZATION,
    /** 真实性承诺书. */
    AUTHENTICITY
  }
}
