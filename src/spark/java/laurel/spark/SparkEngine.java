package laurel.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import laurel.media.Commission;
import laurel.media.Ending;
import laurel.media.Job;
import laurel.media.RenditionEngine;
import laurel.work.Parallel;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Renditions by a cluster. What is to be made becomes a data set, cut into tasks of about the same
 * length; each executor looks whether a result is in the store, makes it where it is not, and puts
 * it there. Nothing is started before something is asked for.
 */
final class SparkEngine implements RenditionEngine.Opened {
  /** Fewer files are read here sooner than a cluster has begun. */
  private static final int FEW = 1_000;

  private Optional<SparkSession> session = Optional.empty();

  @Override
  public List<Optional<String>> hashes(List<Path> files, int jobs)
      throws IOException, InterruptedException {
    if (files.size() < FEW) {
      return Parallel.map(files, jobs, laurel.media.Workshop::hash);
    }
    List<Row> places = files.stream().map(f -> RowFactory.create(f.toUri().toString())).toList();
    Map<String, String> hashes = new HashMap<>();
    run(
        Batches.of(places, place -> 25, cores()),
        Plan.PLACES,
        new HashTask(),
        Plan.HASHES,
        row -> hashes.put(row.getString(0), row.getString(1)));
    return files.stream()
        .map(f -> Optional.ofNullable(hashes.get(f.toUri().toString())).filter(h -> !h.isEmpty()))
        .toList();
  }

  @Override
  public void make(Assignment assignment, Consumer<Ending> ended) throws IOException {
    List<Commission> commissions = assignment.jobs().stream().map(Job::commission).toList();
    List<List<Row>> batches = new ArrayList<>();
    Batches.of(commissions, Commission::millisOfWork, cores())
        .forEach(batch -> batches.add(Plan.rows(batch)));
    Station.Settings settings =
        new Station.Settings(
            assignment.options().natives(),
            List.copyOf(assignment.options().ladder()),
            assignment.store().toUri().toString(),
            session().sparkContext().applicationId());
    run(
        batches,
        Plan.COMMISSIONS,
        new Task(settings),
        Plan.ENDINGS,
        row -> ended.accept(Plan.ending(row)));
  }

  /** One task a batch, in their order; what comes of each is told as soon as it is there. */
  private void run(
      List<List<Row>> batches,
      StructType in,
      MapPartitionsFunction<Row, Row> task,
      StructType out,
      Consumer<Row> told)
      throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session().sparkContext());
    JavaRDD<Row> rows = context.parallelize(batches, batches.size()).flatMap(List::iterator);
    Dataset<Row> endings =
        session().createDataFrame(rows, in).mapPartitions(task, Encoders.row(out));
    try {
      Told.each(session().sparkContext(), endings.rdd(), told);
    } catch (RuntimeException e) {
      throw new IOException("Spark: " + e.getMessage(), e);
    } catch (Exception e) {
      if (e instanceof SparkException) { // Scala declares no exception, and throws this one
        throw new IOException("Spark: " + e.getMessage(), e);
      }
      throw new IllegalStateException(e);
    }
  }

  private int cores() {
    return session().sparkContext().defaultParallelism();
  }

  /** The session of this process, with the program's libraries on their way to its executors. */
  private SparkSession session() {
    if (session.isEmpty()) {
      SparkSession fresh = SparkSession.builder().appName("laurel").getOrCreate();
      Libraries.beside(SparkEngine.class)
          .forEach(jar -> fresh.sparkContext().addJar(jar.toUri().toString()));
      session = Optional.of(fresh);
    }
    return session.get();
  }

  @Override
  public void close() {
    session.ifPresent(SparkSession::stop);
    Station.close();
  }
}
