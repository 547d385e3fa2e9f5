package laurel.spark;

import java.util.List;
import laurel.media.Commission;
import laurel.media.Ending;
import laurel.probe.OriginalKind;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Commissions and endings as rows of a data set. */
final class Plan {
  static final StructType COMMISSIONS =
      new StructType()
          .add("key", DataTypes.StringType, false)
          .add("hash", DataTypes.StringType, false)
          .add("original", DataTypes.StringType, false)
          .add("kind", DataTypes.StringType, false)
          .add("stem", DataTypes.StringType, false)
          .add("print", DataTypes.BooleanType, false)
          .add("millisOfWork", DataTypes.LongType, false);

  static final StructType ENDINGS =
      new StructType()
          .add("key", DataTypes.StringType, false)
          .add("entry", DataTypes.StringType, false)
          .add("made", DataTypes.BooleanType, false)
          .add("trouble", DataTypes.StringType, false);

  static final StructType PLACES = new StructType().add("place", DataTypes.StringType, false);

  static final StructType HASHES =
      new StructType()
          .add("place", DataTypes.StringType, false)
          .add("hash", DataTypes.StringType, false);

  private Plan() {}

  static Row row(Commission c) {
    return RowFactory.create(
        c.key(), c.hash(), c.original(), c.kind().name(), c.stem(), c.print(), c.millisOfWork());
  }

  static List<Row> rows(List<Commission> commissions) {
    return commissions.stream().map(Plan::row).toList();
  }

  static Commission commission(Row row) {
    return new Commission(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        OriginalKind.valueOf(row.getString(3)),
        row.getString(4),
        row.getBoolean(5),
        row.getLong(6));
  }

  static Row row(Ending ending) {
    return RowFactory.create(ending.key(), ending.entry(), ending.made(), ending.trouble());
  }

  static Ending ending(Row row) {
    return new Ending(row.getString(0), row.getString(1), row.getBoolean(2), row.getString(3));
  }
}
