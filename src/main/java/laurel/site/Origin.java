package laurel.site;

import java.util.List;
import java.util.function.Supplier;
import laurel.cache.Fingerprint;
import laurel.model.Achievement;

/**
 * What a page's view is made from, known without making it.
 *
 * @param print stands for all of it: while it is the same, so is the view
 * @param achievements those that the page can show something of
 */
public record Origin(Supplier<Fingerprint> print, Supplier<List<Achievement>> achievements) {}
