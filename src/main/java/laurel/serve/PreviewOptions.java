package laurel.serve;

import java.util.Optional;
import laurel.build.BuildOptions;
import laurel.diag.Language;

/**
 * What a preview is asked to do.
 *
 * @param build what to show; nothing is written to its output folder
 * @param port to listen on; 0 for any free one
 * @param basePath the path to show the site at, beginning and ending with a slash; absent, that of
 *     the site's base URL
 * @param edit whether records may be edited in the browser
 * @param language of what is said over the pages
 */
public record PreviewOptions(
    BuildOptions build, int port, Optional<String> basePath, boolean edit, Language language) {}
