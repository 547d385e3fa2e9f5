package laurel.export.bank;

import laurel.cache.Fingerprint;
import laurel.export.Output;

/**
 * A bank in one form.
 *
 * @param key stands for all that the file is made from: while it is the same, so is the file
 */
public record BankFile(Output output, Fingerprint key) {}
