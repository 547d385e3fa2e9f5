package laurel.build;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import laurel.cache.Fingerprint;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.export.Output;
import laurel.export.pack.LessonPackage;
import laurel.model.Catalogue;
import laurel.model.PackageForm;
import laurel.text.PrivateNumbers;

/**
 * The last gate: looks through every text of the site, as visitors will have it, for mobile numbers
 * and identity numbers that nobody wrote for the public. What the types before it keep out cannot
 * come here; this is for what somebody typed where it does not belong, and for our own mistakes.
 */
final class LastGate implements Taker {
  /** Texts by the ends of their names; what else there is holds pictures, or these texts again. */
  private static final Set<String> TEXTS =
      Set.of("html", "json", "jsonld", "csv", "xml", "txt", "vtt", "svg", "webmanifest", "jwt");

  private static final Pattern OWN =
      Pattern.compile("(?:achievements|lessons|people)/[^/]+/index\\.html");

  private final Taker behind;
  private final WrittenForAll allowed;
  private final Map<String, Leak> leaks = new TreeMap<>();

  /** Where a number would be read first, and in how many places. */
  private record Leak(Location.InText first, int places) {
    static Leak at(Location.InText place) {
      return new Leak(place, 1);
    }

    Leak and(Leak other) {
      return new Leak(earlier(first, other.first), places + other.places);
    }

    private static Location.InText earlier(Location.InText a, Location.InText b) {
      return ORDER.compare(a, b) <= 0 ? a : b;
    }
  }

  /** The page of a record first: from there an officer finds the file that was written wrong. */
  private static final Comparator<Location.InText> ORDER =
      Comparator.comparing((Location.InText place) -> !OWN.matcher(place.file()).matches())
          .thenComparing(Location.InText::file)
          .thenComparingInt(Location.InText::line)
          .thenComparingInt(Location.InText::column);

  /** Stands before a taker of the files of a catalogue's site. */
  LastGate(Taker behind, Catalogue catalogue) {
    this(behind, new WrittenForAll(catalogue));
  }

  /** Stands before a taker of what no number of this kind belongs in. */
  LastGate(Taker behind) {
    this(behind, WrittenForAll.NOTHING);
  }

  /** The same, where what is allowed is known. */
  LastGate(Taker behind, WrittenForAll allowed) {
    this.behind = behind;
    this.allowed = allowed;
  }

  /**
   * Reports each number that came by since the last time: where in the content it was typed, where
   * it would be read first, and how often.
   *
   * @return whether there was none
   */
  boolean isClean(FindingLog log, TypedPlace typed) throws IOException {
    Map<String, Leak> told = drained();
    for (Map.Entry<String, Leak> leak : told.entrySet()) {
      report(leak.getKey(), leak.getValue(), log, typed);
    }
    return told.isEmpty();
  }

  /** Whether no number came by; nothing is told. */
  boolean hasSeenNone() {
    return drained().isEmpty();
  }

  /** Whether a package holds none, which is told otherwise. */
  boolean passes(LessonPackage lesson, PackageForm form, FindingLog log, TypedPlace typed)
      throws IOException {
    look(lesson, form);
    return isClean(log, typed);
  }

  /** Looks at all that can be read in a package, under the lesson's own address. */
  void look(LessonPackage lesson, PackageForm form) throws IOException {
    String folder = lesson.lesson().ref().key() + "/" + form.key() + "/";
    lesson.texts().forEach((path, bytes) -> look(folder + path, bytes));
    look(folder + "manifest.xml", lesson.manifestBytes(form));
    for (Map.Entry<String, Path> file : lesson.media().entrySet()) {
      look(folder + file.getKey(), file.getValue());
    }
  }

  private synchronized Map<String, Leak> drained() {
    Map<String, Leak> drained = new TreeMap<>(leaks);
    leaks.clear();
    return drained;
  }

  private static void report(String number, Leak leak, FindingLog log, TypedPlace typed)
      throws IOException {
    Location page = leak.first();
    String record = TypedPlace.record(page.file());
    Location where = typed.of(record, line -> PrivateNumbers.placeOf(number, line)).orElse(page);
    log.about(record)
        .report(
            FindingKind.OUTPUT_PRIVATE_NUMBER,
            where,
            "",
            PrivateNumbers.hidden(number, '*'),
            String.valueOf(leak.places()),
            page.toString());
  }

  /** A report is sent by mail: a number stands in it no more than on the site. */
  private static String hidden(String path) {
    return PrivateNumbers.masked(path, '*').orElse(path);
  }

  @Override
  public boolean keep(String path, Fingerprint key) throws IOException {
    return behind.keep(path, allowed.under(key));
  }

  @Override
  public boolean stands(String path, Fingerprint key) {
    return behind.stands(path, allowed.under(key));
  }

  @Override
  public Optional<Path> earlier(String path) {
    return behind.earlier(path);
  }

  @Override
  public void take(String path, byte[] bytes) throws IOException {
    look(path, bytes);
    behind.take(path, bytes);
  }

  @Override
  public void take(String path, Fingerprint key, byte[] bytes) throws IOException {
    look(path, bytes);
    behind.take(path, allowed.under(key), bytes);
  }

  @Override
  public boolean defers() {
    return behind.defers();
  }

  @Override
  public void stream(Output output) throws IOException {
    behind.stream(
        isText(output.path()) ? new Output(output.path(), out -> watched(output, out)) : output);
  }

  /** Looks at a file that is put in its place by somebody else: subtitles, a package's pages. */
  void look(String path, Path file) throws IOException {
    if (isText(path)) {
      look(path, Files.readAllBytes(file));
    }
  }

  private static boolean isText(String path) {
    int ending = path.lastIndexOf('.') + 1;
    return ending > 0 && TEXTS.contains(path.substring(ending));
  }

  void look(String path, byte[] bytes) {
    Location.InText place = new Location.InText(hidden(path), 0, 0);
    judge(new DigitStretch(place, path, 0, path.length()));
    if (isText(path) && DigitWatch.hasNumber(bytes)) {
      try (DigitWatch watch = watch(path)) {
        watch.write(bytes, 0, bytes.length);
      }
    }
  }

  private void watched(Output output, OutputStream out) throws IOException {
    try (DigitWatch watch = watch(output.path())) {
      output.body().writeTo(new Both(out, watch));
    }
  }

  private DigitWatch watch(String path) {
    return new DigitWatch(hidden(path), this::judge);
  }

  private void judge(DigitStretch stretch) {
    String text = stretch.text();
    for (PrivateNumbers.Found found : PrivateNumbers.in(text)) {
      String number = PrivateNumbers.bare(text.substring(found.start(), found.end()));
      if (stretch.has(found) && !allowed.has(number) && !CodeDigits.hold(text, found)) {
        keep(number, Leak.at(stretch.place()));
      }
    }
  }

  private synchronized void keep(String number, Leak leak) {
    leaks.merge(number, leak, Leak::and);
  }

  /** Writes to two streams. */
  private static final class Both extends FilterOutputStream {
    private final DigitWatch watch;

    Both(OutputStream out, DigitWatch watch) {
      super(out);
      this.watch = watch;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      watch.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      watch.write(bytes, offset, length);
    }
  }
}
