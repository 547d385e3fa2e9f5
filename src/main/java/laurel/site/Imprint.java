package laurel.site;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a site tells of its publication beside its catalogue.
 *
 * @param offered files of the open data; without any there is no page that offers them
 * @param published every page address of earlier publications, below the site
 * @param signer whose signature certificates bear, {@code did:key:…}; absent, they bear none
 */
public record Imprint(
    List<OpenFile> offered, SortedSet<String> published, Optional<String> signer) {

  /** Of a first publication, whose certificates nobody signs. */
  public static Imprint first(List<OpenFile> offered) {
    return new Imprint(offered, new TreeSet<>(), Optional.empty());
  }
}
