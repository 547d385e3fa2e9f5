package laurel.site;

/**
 * An award's mark. The densities are one idea, so that rank reads in small print and without
 * colour.
 *
 * @param name as shown; 获奖 for the long name of an award without grades
 * @param style {@code first}, {@code second}, {@code third} or {@code merit}
 */
public record Mark(String name, String style) {}
