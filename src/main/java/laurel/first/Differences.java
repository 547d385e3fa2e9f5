package laurel.first;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the first class has seen, for the program that goes on from there and need not look again.
 *
 * @param seal of what is kept of the last build, which everything was held against
 * @param moment when it began to look, in nanoseconds since 1970 as the file system tells it
 * @param inputs what is not as it was of what the last build was made from
 * @param siteStands whether the top of the site is as that build left it
 */
public record Differences(
    long seal, long moment, List<Inventory.Difference> inputs, boolean siteStands) {
  /** More than these are as good as everything. */
  public static final int MOST = 5000;

  /** Names this run; the launcher sets it. */
  static final String RUN = "laurel.run";

  /** Leaves this for the program that the launcher starts next. */
  void leave(Kept kept) throws IOException {
    String run = System.getProperty(RUN, "");
    if (run.isEmpty() || inputs.size() >= MOST) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(run);
    out.writeLong(seal);
    out.writeLong(moment);
    out.writeBoolean(siteStands);
    out.writeInt(inputs.size());
    for (Inventory.Difference one : inputs) {
      out.writeUTF(one.folder());
      out.writeUTF(one.name());
    }
    Sealed.write(place(kept), bytes.toByteArray());
  }

  /** What the first class has left for this very run; it is left once. */
  public static Optional<Differences> left(Kept kept) throws IOException {
    String run = System.getProperty(RUN, "");
    Optional<Sealed> file = run.isEmpty() ? Optional.empty() : Sealed.read(place(kept));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Files.deleteIfExists(place(kept));
    byte[] bytes = new byte[file.get().body().remaining()];
    file.get().body().get(bytes);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    boolean ours = in.readUTF().equals(run);
    long seal = in.readLong();
    long moment = in.readLong();
    boolean siteStands = in.readBoolean();
    List<Inventory.Difference> inputs = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      inputs.add(new Inventory.Difference(in.readUTF(), in.readUTF()));
    }
    return Optional.of(new Differences(seal, moment, inputs, siteStands))
        .filter(left -> ours && left.seal == kept.seal());
  }

  private static Path place(Kept kept) {
    return kept.file().resolveSibling(kept.file().getFileName() + ".seen");
  }
}
