package laurel.build;

import laurel.diag.FindingLog;
import laurel.gate.Ajar;
import laurel.media.MediaResult;

/**
 * A site planned and not yet made.
 *
 * @param log to which pages report while they are made
 * @param result how planning ended
 * @param gate through which a record may come again
 * @param typed finds where in the content something was typed
 */
record LiveDraft(
    SiteDraft draft,
    MediaResult media,
    FindingLog log,
    BuildResult result,
    Ajar gate,
    TypedPlace typed) {}
