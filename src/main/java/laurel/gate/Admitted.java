package laurel.gate;

import java.nio.file.Path;
import java.util.Map;
import laurel.model.MediaRef;
import laurel.model.RecordRef;
import laurel.review.ReviewPack;

/**
 * What the review gate let through.
 *
 * @param pack types for a jury only
 * @param originals which file each reference of the pack means: for the media stage alone
 * @param handouts which document stands at which path of the pack, copied as it is
 * @param codes the code of every entry, for findings: no jury sees them
 * @param names finds in a finished text what was to be hidden; hides nothing where a jury may know
 */
public record Admitted(
    ReviewPack pack,
    Map<MediaRef, Gated.Original> originals,
    Map<String, Path> handouts,
    Map<RecordRef, String> codes,
    Veil names) {}
