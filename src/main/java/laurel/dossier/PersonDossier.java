package laurel.dossier;

import java.util.List;
import java.util.Optional;
import laurel.diag.Location;

/**
 * A person with a record of their own. Their page stands only while {@code consent} is in force.
 *
 * @param at where the record begins, for findings
 */
public record PersonDossier(
    String id,
    String name,
    String trade,
    String post,
    List<String> honours,
    String profile,
    Optional<MediaFile> portrait,
    List<MediaFile> videos,
    Disclosure consent,
    Contact contact,
    Location at) {
  public PersonDossier {
    honours = List.copyOf(honours);
    videos = List.copyOf(videos);
  }
}
