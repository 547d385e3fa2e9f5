package laurel.read;

import java.nio.file.Path;

/**
 * A file in a record's folder, not opened yet: inside the content folder for certain (no link leads
 * out of it), readable, a regular file.
 *
 * @param file where it lies
 * @param within path below the record's folder with forward slashes, in NFC, e.g. {@code photos/1
 *     整体.jpg}
 * @param shown the path as findings show it: {@code content/achievements/x/photos/1 整体.jpg}
 */
public record RawFile(Path file, String within, String shown) {}
