package laurel.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.cache.Codec;
import laurel.cache.FindingCodec;
import laurel.diag.Finding;
import laurel.diag.Quote;
import laurel.diag.ReportIndex;

/**
 * How a build ended, for the next one. What is kept would be said again if nothing has changed:
 * then no file is written, and every rendition is at hand.
 */
final class BuildResultCodec implements Codec<BuildResult> {
  private static final FindingCodec FINDINGS = new FindingCodec();

  @Override
  public void write(BuildResult result, DataOutputStream out) throws IOException {
    BuildResult again = result.again();
    out.writeInt(again.counts().records());
    out.writeInt(again.counts().heldBack());
    out.writeInt(again.counts().unchanged());
    out.writeInt(again.counts().mediaReused());
    FINDINGS.write(again.findings(), out);
    writeIndex(result, out);
  }

  @Override
  public BuildResult read(DataInputStream in) throws IOException {
    int records = in.readInt();
    int heldBack = in.readInt();
    int files = in.readInt();
    int media = in.readInt();
    List<Finding> findings = FINDINGS.read(in);
    BuildResult.Counts counts = new BuildResult.Counts(records, heldBack, 0, 0, files, 0, 0, media);
    return new BuildResult(findings, readIndex(in), counts, true);
  }

  /** Reports name only records that something was found in. */
  private static void writeIndex(BuildResult result, DataOutputStream out) throws IOException {
    Map<String, ReportIndex.Entry> told = new TreeMap<>();
    for (Finding finding : result.findings()) {
      ReportIndex.Entry entry = result.index().records().get(finding.subject().record());
      if (entry != null) {
        told.put(finding.subject().record(), entry);
      }
    }
    out.writeInt(told.size());
    for (Map.Entry<String, ReportIndex.Entry> one : told.entrySet()) {
      text(one.getKey(), out);
      text(one.getValue().title(), out);
      text(one.getValue().unit(), out);
      writeQuotes(one.getValue().quotes(), out);
    }
  }

  private static void writeQuotes(Map<String, Quote> quotes, DataOutputStream out)
      throws IOException {
    out.writeInt(quotes.size());
    for (Map.Entry<String, Quote> quote : new TreeMap<>(quotes).entrySet()) {
      text(quote.getKey(), out);
      text(quote.getValue().text(), out);
      text(quote.getValue().source(), out);
    }
  }

  private static ReportIndex readIndex(DataInputStream in) throws IOException {
    Map<String, ReportIndex.Entry> records = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      String record = text(in);
      records.put(record, new ReportIndex.Entry(text(in), text(in), readQuotes(in)));
    }
    return new ReportIndex(records);
  }

  private static Map<String, Quote> readQuotes(DataInputStream in) throws IOException {
    Map<String, Quote> quotes = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      quotes.put(text(in), new Quote(text(in), text(in)));
    }
    return quotes;
  }

  /** A title may be longer than what {@code writeUTF} takes. */
  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = length < 0 ? new byte[0] : in.readNBytes(length);
    if (bytes.length != length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
