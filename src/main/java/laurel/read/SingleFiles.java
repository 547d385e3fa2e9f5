package laurel.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.schema.RecordFiles;
import laurel.read.schema.Schema;
import laurel.read.schema.Shaper;
import laurel.read.syntax.DataFile;
import laurel.read.syntax.Tree;

/**
 * Records that are one file each, {@code programmes/<id>.yaml} and the like. What belongs to one (a
 * portrait, an attachment) lies in a folder of its id beside it.
 */
final class SingleFiles {
  private final FindingLog log;

  SingleFiles(FindingLog log) {
    this.log = log;
  }

  /** All records of a folder, by id. */
  List<RawRecord> records(RawKind kind, String folder, Listing listing) {
    Map<String, List<RawFile>> byId = new LinkedHashMap<>();
    for (RawFile file : listing.direct()) {
      if (kind == RawKind.PAGE ? Listing.extension(file).equals("md") : Listing.isData(file)) {
        byId.computeIfAbsent(Listing.stem(file), id -> new ArrayList<>()).add(file);
      }
    }
    List<RawRecord> records = new ArrayList<>();
    byId.forEach(
        (id, data) -> {
          List<RawFile> own = listing.folder(id).files();
          record(kind, id, folder + "/" + id, data, own).ifPresent(records::add);
        });
    return List.copyOf(records);
  }

  /** One record; empty, with a finding, if it cannot be read. */
  Optional<RawRecord> record(
      RawKind kind, String id, String key, List<RawFile> data, List<RawFile> files) {
    RecordLog about = log.about(key);
    Location where = Location.of(data.get(0).shown());
    if (!Ids.valid(id)) {
      about.report(FindingKind.ID_INVALID, where, "", id);
      return Optional.empty();
    }
    if (data.size() > 1) {
      about.report(
          FindingKind.RECORD_TWICE, Location.of(data.get(1).shown()), "", data.get(0).within());
      return Optional.empty();
    }
    return fields(kind, data.get(0), new RecordFiles(files), about)
        .map(fields -> new RawRecord(kind, id, key, fields, files, List.of()));
  }

  private static Optional<Node.Fields> fields(
      RawKind kind, RawFile file, RecordFiles files, RecordLog about) {
    return switch (kind) {
      case PAGE -> PageFile.read(file, about);
      case HOLIDAYS -> HolidayFile.read(file, about);
      case UNITS -> DataFile.read(file, about).flatMap(data -> units(data, about));
      default ->
          DataFile.read(file, about)
              .flatMap(
                  data ->
                      new Shaper(data.source(), about, files).record(data.root(), Schema.of(kind)));
    };
  }

  /** A list of units needs no key above it. */
  private static Optional<Node.Fields> units(DataFile data, RecordLog about) {
    Tree root = data.root() instanceof Tree.Sequence list ? list.under("units") : data.root();
    return new Shaper(data.source(), about, RecordFiles.NONE)
        .record(root, Schema.of(RawKind.UNITS));
  }
}
