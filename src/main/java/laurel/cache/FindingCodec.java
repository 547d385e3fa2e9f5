package laurel.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.Severity;
import laurel.diag.Subject;

/** Findings as bytes. Kinds go by their ids, which are stable, and not by their order. */
public final class FindingCodec implements Codec<List<Finding>> {
  private static final Map<String, FindingKind> KINDS =
      Stream.of(FindingKind.values())
          .collect(Collectors.toUnmodifiableMap(FindingKind::id, Function.identity()));

  private static final int IN_FILE = 0;
  private static final int IN_TEXT = 1;
  private static final int IN_SHEET = 2;

  @Override
  public void write(List<Finding> findings, DataOutputStream out) throws IOException {
    out.writeInt(findings.size());
    for (Finding finding : findings) {
      out.writeUTF(finding.kind().id());
      out.writeUTF(finding.severity().name());
      writeLocation(finding.where(), out);
      out.writeUTF(finding.subject().record());
      out.writeUTF(finding.subject().field());
      out.writeInt(finding.arguments().size());
      for (String argument : finding.arguments()) {
        out.writeUTF(argument);
      }
    }
  }

  @Override
  public List<Finding> read(DataInputStream in) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      FindingKind kind = KINDS.get(in.readUTF());
      if (kind == null) {
        throw new IOException("a finding of a kind that is no more");
      }
      Severity severity = Severity.valueOf(in.readUTF());
      Location where = readLocation(in);
      Subject subject = new Subject(in.readUTF(), in.readUTF());
      List<String> arguments = new ArrayList<>();
      for (int j = in.readInt(); j > 0; j--) {
        arguments.add(in.readUTF());
      }
      findings.add(new Finding(kind, severity, where, subject, arguments));
    }
    return findings;
  }

  private static void writeLocation(Location where, DataOutputStream out) throws IOException {
    if (where instanceof Location.InText text) {
      out.writeByte(IN_TEXT);
      out.writeUTF(text.file());
      out.writeInt(text.line());
      out.writeInt(text.column());
    } else if (where instanceof Location.InSheet cell) {
      out.writeByte(IN_SHEET);
      out.writeUTF(cell.file());
      out.writeUTF(cell.sheet());
      out.writeInt(cell.row());
      out.writeInt(cell.column());
    } else {
      out.writeByte(IN_FILE);
      out.writeUTF(where.file());
    }
  }

  private static Location readLocation(DataInputStream in) throws IOException {
    int form = in.readByte();
    String file = in.readUTF();
    return switch (form) {
      case IN_FILE -> Location.of(file);
      case IN_TEXT -> Location.of(file, in.readInt(), in.readInt());
      case IN_SHEET -> new Location.InSheet(file, in.readUTF(), in.readInt(), in.readInt());
      default -> throw new IOException("a place of a kind that is no more");
    };
  }
}
