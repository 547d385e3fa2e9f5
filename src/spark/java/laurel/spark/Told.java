package laurel.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Row;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** What Spark offers to Scala alone: rows of each task as it ends, and not of all at the end. */
final class Told {
  private Told() {}

  /** Runs all tasks; each result is told once, however often its task was tried. */
  static void each(SparkContext context, RDD<Row> rows, Consumer<Row> told) {
    ClassTag<Row[]> type = ClassTag.apply(Row[].class);
    context.runJob(rows, new Gathering(), new Telling(told), type);
  }

  private static final class Gathering extends AbstractFunction2<TaskContext, Iterator<Row>, Row[]>
      implements Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public Row[] apply(TaskContext context, Iterator<Row> rows) {
      java.util.List<Row> all = new java.util.ArrayList<>();
      while (rows.hasNext()) {
        all.add(rows.next());
      }
      return all.toArray(Row[]::new);
    }
  }

  /** Stays with the build. */
  private static final class Telling extends AbstractFunction2<Object, Row[], BoxedUnit> {
    private final Consumer<Row> told;

    Telling(Consumer<Row> told) {
      this.told = told;
    }

    @Override
    public BoxedUnit apply(Object partition, Row[] rows) {
      Arrays.asList(rows).forEach(told);
      return BoxedUnit.UNIT;
    }
  }
}
