package laurel.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import laurel.cache.Cache;
import laurel.cache.RecordCodec;
import laurel.cache.Spool;
import laurel.gate.Keeper;
import laurel.model.Narrative;
import laurel.model.Question;
import laurel.model.Words;

/**
 * Where a build keeps what is too much for the memory.
 *
 * @param words the long texts of records that passed the gate
 * @param room bytes; what is returned reads them again
 * @param pages what came of which pages in the last build
 */
record Space(Keeper words, Function<byte[], Supplier<byte[]>> room, StandingPages pages) {
  /** The memory itself, for sites that are small or shown to one person. */
  static final Space MEMORY =
      new Space(Keeper.MEMORY, bytes -> () -> bytes, new StandingPages(Optional.empty()));

  /** The disk, for as long as the cache is open. */
  static Space of(Cache cache) throws IOException {
    return new Space(
        words(cache), cache.room(), new StandingPages(Optional.of(cache.shelf("pages"))));
  }

  /** The disk for texts alone; those that are the same have the same prints in every build. */
  static Keeper words(Cache cache) throws IOException {
    Spool<Narrative> told = cache.spool(RecordCodec.of(Narrative.class));
    Spool<List<Question>> asked = cache.spool(RecordCodec.of(List.class, Question.class));
    return words -> new Words(told.put(words.told().get()), asked.put(words.asked().get()));
  }
}
