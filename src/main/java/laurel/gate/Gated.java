package laurel.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import laurel.model.Catalogue;
import laurel.model.MediaRef;
import laurel.model.RecordRef;

/**
 * What the gate let through.
 *
 * @param catalogue public types only
 * @param originals which file each reference of the catalogue means: for the media stage alone
 * @param heldBack every record that is not on the site, and why
 * @param withdrawals whether anybody has taken a consent back by the day, of a record or a person:
 *     then no earlier state of the site may be kept
 */
public record Gated(
    Catalogue catalogue,
    Map<MediaRef, Original> originals,
    List<HeldBack> heldBack,
    boolean withdrawals) {

  /**
   * An original that may be published once renditions are made of it.
   *
   * @param shown its path as findings show it
   */
  public record Original(Path file, String shown) {}

  /** A record that stays in, and the reason. */
  public record HeldBack(RecordRef record, Reason reason) {}

  /** Why a record is not on the site. */
  public enum Reason {
    /** It has an error. */
    ERROR,
    /** No round up to the day names it, or none that is public. */
    NOT_PUBLIC_YET,
    /** Its consent is not on file. */
    NO_CONSENT,
    /** Its consent was withdrawn. */
    WITHDRAWN,
    /** Its award was revoked. */
    REVOKED
  }
}
