package laurel.site;

import java.util.List;
import laurel.model.Achievement;

/**
 * A list of achievements that has pages of its own: one value of a facet.
 *
 * @param folder where its pages stand, e.g. {@code categories/invention}
 * @param title in the default language
 */
public record Series(String folder, String title, List<Achievement> achievements) {}
