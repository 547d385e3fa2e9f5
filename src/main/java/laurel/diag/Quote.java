package laurel.diag;

/**
 * The notice's own words for a rule.
 *
 * @param source where in the notice they stand, e.g. 附件2第1行; may be empty
 */
public record Quote(String text, String source) {}
