package laurel.render;

import java.util.List;
import laurel.diag.Location;

/** Tells where in the content folder something was typed that a finding is about. */
@FunctionalInterface
public interface Whereabouts {
  /**
   * The places of words in a record's own files, in the order of the words.
   *
   * @param record a page, a person or whatever else has text, as findings name it
   * @return for words that are not found, where the record is
   */
  List<Location> of(String record, List<String> words);
}
