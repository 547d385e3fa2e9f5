package laurel.export;

/**
 * A file of open data that a page offers.
 *
 * @param mediaType e.g. {@code text/csv}
 * @param records how many rows or records it holds
 * @param zh what it is, for visitors, in Chinese
 * @param en the same in English
 */
public record DataFile(Output output, String mediaType, int records, String zh, String en) {}
