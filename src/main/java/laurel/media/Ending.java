package laurel.media;

import java.io.Serializable;

/**
 * What came of one original, as it is told from machine to machine.
 *
 * @param key of the commission
 * @param entry what the store remembers beside the files; empty where it came to nothing
 * @param made whether it was worked on now; otherwise its files were there already
 * @param trouble why it came to nothing: the original cannot be read any more, or is another; empty
 *     where it did not
 */
public record Ending(String key, String entry, boolean made, String trouble)
    implements Serializable {
  static Ending made(String key, Entry entry) {
    return new Ending(key, entry.text(), true, "");
  }

  static Ending found(String key, Entry entry) {
    return new Ending(key, entry.text(), false, "");
  }

  static Ending trouble(String key, String trouble) {
    return new Ending(key, "", false, trouble);
  }
}
