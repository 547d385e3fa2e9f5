package laurel.rules;

import java.util.Locale;
import java.util.OptionalInt;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.probe.PhotoFacts;
import laurel.rules.Rulebook.PhotoRule;

/** 附件2 第15行: JPG格式，分辨率不小于300dpi，大小不低于1M、不高于10M, as far as a programme asks. */
record PhotoChecks(PhotoRule rule, Referee referee) {

  /** Checks one original. */
  void check(String shown, PhotoFacts photo) {
    Location where = Location.of(shown);
    if (!Formats.allowed(rule.formats(), photo.format())) {
      report(FindingKind.PHOTO_FORMAT, where, photo.format().label(), Formats.show(rule.formats()));
    }
    rule.minDpi().ifPresent(dpi -> checkDensity(where, photo, dpi));
    long bytes = photo.bytes();
    boolean small = bytes < rule.minBytes().orElse(0);
    boolean large = bytes > rule.maxBytes().orElse(Long.MAX_VALUE);
    if (small || large) {
      report(FindingKind.PHOTO_BYTES, where, size(bytes), least(), most());
    }
  }

  /** A file that says nothing of its density may print well: its pixels tell. */
  private void checkDensity(Location where, PhotoFacts photo, int asked) {
    OptionalInt density =
        photo.density().map(d -> OptionalInt.of(d.least())).orElse(OptionalInt.empty());
    if (density.isEmpty()) {
      report(FindingKind.PHOTO_NO_DPI, where, photo.shownWidth(), photo.shownHeight(), asked);
    } else if (density.getAsInt() < asked) {
      report(FindingKind.PHOTO_DPI, where, density.getAsInt(), asked);
    }
  }

  private String least() {
    return rule.minBytes().isPresent() ? size(rule.minBytes().getAsLong()) : "0";
  }

  private String most() {
    return rule.maxBytes().isPresent() ? size(rule.maxBytes().getAsLong()) : "∞";
  }

  private static String size(long bytes) {
    return bytes < 995_000
        ? String.format(Locale.ROOT, "%.0f KB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
  }

  private void report(FindingKind kind, Location where, Object... arguments) {
    referee.report(kind, where, "photos", arguments);
  }
}
