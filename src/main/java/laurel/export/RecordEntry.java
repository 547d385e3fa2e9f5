package laurel.export;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.model.RecordRef;

/**
 * What is written of a record in files of all, made when it is asked for.
 *
 * @param own its own file, which is its line in the whole
 * @param row its row in a table
 * @param whole its line in the whole
 * @param linked its item in the graph
 */
record RecordEntry(
    RecordRef ref,
    KeyedOutput own,
    Supplier<byte[]> row,
    Json.Members whole,
    Supplier<Json.Members> linked) {

  /** Takes a record's own file, with its line in the whole where that was made. */
  @FunctionalInterface
  interface Own {
    void take(KeyedOutput file, Optional<byte[]> line) throws IOException;
  }

  /** Writes what does not stand. */
  void write(Destinations to) throws IOException {
    if (!to.rows().stand(ref.id())) {
      to.rows().put(row.get());
    }
    Optional<byte[]> line = Optional.empty();
    if (!to.whole().stand(ref.key())) {
      line = Optional.of(Json.line(whole));
      to.whole().put(line.get());
    }
    to.own().take(own, line);
    if (!to.graph().stand(ref.key())) {
      to.graph().put(Json.line(linked.get()));
    }
  }
}
