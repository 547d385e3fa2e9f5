package laurel.probe;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import java.util.Optional;
import laurel.probe.PhotoFacts.Density;

/**
 * What of EXIF concerns us. Tags that cannot be read count as not given: a camera's fault, not a
 * unit's.
 *
 * @param orientation 1 to 8; 1 where none is given
 * @param density pixels per inch; absent where none is given
 * @param located whether there is a block that says where it was taken
 */
public record ExifTags(int orientation, Optional<Density> density, boolean located) {
  static final ExifTags NONE = new ExifTags(1, Optional.empty(), false);

  private static final int PER_CENTIMETRE = 3;

  /** Reads a TIFF block, that is an APP1 segment without its {@code Exif\0\0}. */
  public static ExifTags read(byte[] tiff) {
    Metadata metadata = new Metadata();
    new ExifReader().extract(new ByteArrayReader(tiff), metadata, 0);
    boolean located = metadata.containsDirectoryOfType(GpsDirectory.class);
    Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    if (main == null) {
      return new ExifTags(1, Optional.empty(), located);
    }
    Integer orientation = main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    boolean known = orientation != null && orientation >= 1 && orientation <= 8;
    return new ExifTags(known ? orientation : 1, density(main), located);
  }

  private static Optional<Density> density(Directory main) {
    Float x = main.getFloatObject(ExifIFD0Directory.TAG_X_RESOLUTION);
    Float y = main.getFloatObject(ExifIFD0Directory.TAG_Y_RESOLUTION);
    if (x == null || y == null || x < 1 || y < 1) {
      return Optional.empty();
    }
    Integer unit = main.getInteger(ExifIFD0Directory.TAG_RESOLUTION_UNIT);
    boolean metric = unit != null && unit == PER_CENTIMETRE;
    return Optional.of(
        metric
            ? new Density(JpegHeader.perInch(Math.round(x)), JpegHeader.perInch(Math.round(y)))
            : new Density(Math.round(x), Math.round(y)));
  }
}
