package laurel.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import laurel.media.Workshop;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads files where the cluster reads fastest, and tells their hashes. */
final class HashTask implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> call(Iterator<Row> places) throws Exception {
    Station.settle();
    List<Row> hashes = new ArrayList<>();
    while (places.hasNext()) {
      String place = places.next().getString(0);
      hashes.add(RowFactory.create(place, Workshop.hash(Station.place(place)).orElse("")));
    }
    return hashes.iterator();
  }
}
