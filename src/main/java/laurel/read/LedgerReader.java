package laurel.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import laurel.cache.Fingerprint;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.model.Ledger;

/** Reads {@code ledger.json}, which Laurel itself writes and nobody should edit. */
public final class LedgerReader {
  /** The file's name in the content folder. */
  public static final String NAME = "ledger.json";

  /** Bytes, far more than the ledger of 100,000 records has. */
  private static final long MOST = 256L << 20;

  private static final int PATH_MOST = 1_000;
  private static final Pattern PLAIN =
      Pattern.compile("[^\\\\:\\p{Cntrl}/]+(/[^\\\\:\\p{Cntrl}/]+)*");
  private static final Pattern UPWARD = Pattern.compile("(.*/)?\\.{1,2}(/.*)?");

  private final JsonParser parser;
  private final String shown;
  private final SortedMap<String, Ledger.Entry> pages = new TreeMap<>();
  private final Map<String, Location> places = new HashMap<>();
  private LocalDate day = LocalDate.EPOCH;
  private String seal = "";

  private LedgerReader(JsonParser parser, String shown) {
    this.parser = parser;
    this.shown = shown;
  }

  /**
   * A ledger as it was found.
   *
   * @param places the line of each address
   * @param sound whether the next publication may write it anew: not when it is damaged or was
   *     edited, for then somebody has to bring back what it said
   */
  public record Found(Ledger ledger, Map<String, Location> places, boolean sound) {
    /** Where an address stands; the whole file for one that is not in it. */
    public Location place(String path, String content) {
      return places.getOrDefault(path, Location.of(content + "/" + NAME));
    }
  }

  /**
   * Reads the ledger of a content folder; without one, nothing was published yet.
   *
   * @param content the folder
   * @param name the folder's own name, for findings
   */
  public static Found read(Path content, String name, FindingLog log) throws IOException {
    Path file = content.resolve(NAME);
    String shown = name + "/" + NAME;
    if (!Files.exists(file)) {
      return new Found(Ledger.NONE, Map.of(), true);
    }
    long size = Files.size(file);
    if (size > MOST) {
      log.general()
          .report(FindingKind.FILE_TOO_LARGE, Location.of(shown), "", size >> 20, MOST >> 20);
      return new Found(Ledger.NONE, Map.of(), false);
    }
    try (JsonParser parser = new JsonFactory().createParser(Files.readString(file))) {
      return new LedgerReader(parser, shown).found(log);
    } catch (JsonProcessingException e) {
      return broken(Location.of(shown, line(e.getLocation()), 1), log);
    } catch (CharacterCodingException e) {
      return broken(Location.of(shown), log);
    }
  }

  /** Of what is too long or too deep the parser does not say where. */
  private static int line(JsonLocation where) {
    return where == null ? 1 : Math.max(1, where.getLineNr());
  }

  private static Found broken(Location where, FindingLog log) {
    log.general().report(FindingKind.LEDGER_BROKEN, where, "");
    return new Found(Ledger.NONE, Map.of(), false);
  }

  private Found found(FindingLog log) throws IOException {
    document();
    Ledger ledger = new Ledger(day, pages);
    boolean edited = !seal.isEmpty() && !seal.equals(Fingerprint.of(ledger.text()).toString());
    if (edited) {
      log.general().report(FindingKind.LEDGER_EDITED, Location.of(shown), "");
    }
    return new Found(ledger, places, !edited);
  }

  private void document() throws IOException {
    expect(parser.nextToken(), JsonToken.START_OBJECT);
    boolean known = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "ledger" -> known = parser.getValueAsInt() == 1;
        case "day" -> day = date();
        case "seal" -> seal = parser.getValueAsString("");
        case "pages" -> pages(value);
        default -> throw trouble();
      }
    }
    expect(parser.currentToken(), JsonToken.END_OBJECT);
    if (!known) {
      throw trouble();
    }
  }

  private void pages(JsonToken first) throws IOException {
    expect(first, JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String path = parser.currentName();
      places.put(path, Location.of(shown, parser.currentTokenLocation().getLineNr(), 1));
      if (!plain(path)) {
        throw trouble();
      }
      expect(parser.nextToken(), JsonToken.START_OBJECT);
      pages.put(path, entry());
    }
  }

  private Ledger.Entry entry() throws IOException {
    LocalDate since = LocalDate.EPOCH;
    String content = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "since" -> since = date();
        case "content" -> content = parser.getValueAsString("");
        default -> throw trouble();
      }
    }
    return new Ledger.Entry(since, content);
  }

  /** A path is used to make files: one made by hand must not lead out of the site. */
  private static boolean plain(String path) {
    return path.length() <= PATH_MOST
        && path.endsWith(".html")
        && PLAIN.matcher(path).matches()
        && !UPWARD.matcher(path).matches();
  }

  private LocalDate date() throws IOException {
    try {
      return LocalDate.parse(parser.getValueAsString(""));
    } catch (DateTimeException e) {
      throw trouble();
    }
  }

  private void expect(JsonToken found, JsonToken expected) throws IOException {
    if (found != expected) {
      throw trouble();
    }
  }

  private JsonProcessingException trouble() {
    return new com.fasterxml.jackson.core.JsonParseException(parser, "no ledger");
  }
}
