package laurel.media;

import java.io.Serializable;
import laurel.probe.OriginalKind;

/**
 * One original to be worked on, as it is told to another machine: where it lies, what it held when
 * it was planned, and what is to be made of it. Whoever takes it looks at the original anew, and
 * comes to the same key or makes nothing.
 *
 * @param key what its files are kept under: content, recipe and codecs
 * @param hash SHA-256 of its bytes, 64 hexadecimal digits
 * @param original its address
 * @param kind what it stands for in its record
 * @param stem what its public names begin with
 * @param print whether a photo is offered in its full size as well
 * @param millisOfWork about how long one core works on it
 */
public record Commission(
    String key,
    String hash,
    String original,
    OriginalKind kind,
    String stem,
    boolean print,
    long millisOfWork)
    implements Serializable {}
