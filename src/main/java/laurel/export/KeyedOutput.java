package laurel.export;

import laurel.cache.Fingerprint;

/**
 * A file that need not be made again.
 *
 * @param key stands for all that the file is made from: while it is the same, so is the file
 */
public record KeyedOutput(Output output, Fingerprint key) {}
