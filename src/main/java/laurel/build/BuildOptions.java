package laurel.build;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.media.MediaPlace;
import laurel.render.Theme;

/**
 * What a build is asked to do.
 *
 * @param content the content folder
 * @param templates a folder whose files replace those of the theme
 * @param out where the site goes
 * @param cache where costly results are kept
 * @param baseUrl in place of the site's own
 * @param asOf the day that stands for today; absent, the date of the newest round, and consents
 *     taken back later count too
 * @param jobs how many threads work at once
 * @param strict with content errors, write nothing
 * @param clean forget first what was kept of this site
 * @param pruneCache forget at last what no site that shares the cache lives on
 * @param ledger enter what is published into the content folder's ledger
 * @param key the publisher's key; absent, certificates are not signed
 * @param media where renditions are made and kept
 */
public record BuildOptions(
    Path content,
    Optional<Path> templates,
    Path out,
    Path cache,
    Optional<String> baseUrl,
    Optional<LocalDate> asOf,
    int jobs,
    boolean strict,
    boolean clean,
    boolean pruneCache,
    boolean ledger,
    Optional<Path> key,
    MediaPlace media) {

  /** A build for somebody to look at: it enters nothing into the ledger. */
  public BuildOptions(
      Path content,
      Optional<Path> templates,
      Path out,
      Path cache,
      Optional<String> baseUrl,
      Optional<LocalDate> asOf,
      int jobs,
      boolean strict,
      boolean clean,
      boolean pruneCache) {
    this(
        content,
        templates,
        out,
        cache,
        baseUrl,
        asOf,
        jobs,
        strict,
        clean,
        pruneCache,
        false,
        Optional.empty(),
        MediaPlace.HERE);
  }

  /** The same, as a publication. */
  public BuildOptions publishing() {
    return with(true, key, media);
  }

  /** The same with a key to sign with. */
  public BuildOptions signing(Path file) {
    return with(ledger, Optional.of(file), media);
  }

  /** The same with renditions made or kept elsewhere. */
  public BuildOptions making(MediaPlace place) {
    return with(ledger, key, place);
  }

  /** Folders that the output must be neither in nor around. */
  List<Path> apart() {
    List<Path> apart = new ArrayList<>(List.of(content, cache));
    templates.ifPresent(apart::add);
    return apart;
  }

  /** The shipped theme, under the user's own templates where there are any. */
  Theme theme() {
    return templates.map(Theme::over).orElseGet(Theme::shipped);
  }

  private BuildOptions with(boolean inLedger, Optional<Path> signedBy, MediaPlace place) {
    return new BuildOptions(
        content,
        templates,
        out,
        cache,
        baseUrl,
        asOf,
        jobs,
        strict,
        clean,
        pruneCache,
        inLedger,
        signedBy,
        place);
  }
}
