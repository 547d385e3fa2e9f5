package laurel.office;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;

/** Where a document comes from: it names no person, machine or hour. */
final class Origin {
  /** No document of ours is older, and none says when it was made. */
  private static final Date NO_TIME = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

  private Origin() {}

  static void settle(POIXMLProperties properties, String title) {
    PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
    core.setTitleProperty(title);
    core.setCreatorProperty("");
    core.setCreatedProperty(Optional.of(NO_TIME));
    core.setModifiedProperty(Optional.of(NO_TIME));
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("Laurel");
  }
}
