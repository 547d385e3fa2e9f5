package laurel.site;

/**
 * A lesson alone, as a package for learning systems shows it.
 *
 * @param form the package's, e.g. {@code scorm-1.2}
 * @param script what speaks with the system
 */
public record LessonPackageView(LessonView lesson, String form, String script) implements View {}
