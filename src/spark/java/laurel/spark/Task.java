package laurel.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import laurel.media.Commission;
import laurel.media.Ending;
import laurel.media.Workshop;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** One batch, worked on by an executor; a batch that another has begun is taken up where it is. */
final class Task implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  private final Station.Settings settings;

  Task(Station.Settings settings) {
    this.settings = settings;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> commissions) throws Exception {
    Workshop workshop = Station.workshop(settings);
    boolean again = TaskContext.get().attemptNumber() > 0;
    List<Row> endings = new ArrayList<>();
    while (commissions.hasNext()) {
      Commission commission = Plan.commission(commissions.next());
      Ending ending =
          again ? workshop.makeWarily(commission, settings.run()) : workshop.make(commission);
      endings.add(Plan.row(ending));
    }
    return endings.iterator();
  }
}
