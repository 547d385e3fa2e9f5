package laurel.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import laurel.probe.MediaFormat;

/** Compares formats as programmes write them ({@code jpg}, {@code jpeg}) with what files are. */
final class Formats {
  private Formats() {}

  /** Whether a format is among those asked for; where none is asked for, any is. */
  static boolean allowed(List<String> asked, MediaFormat is) {
    return asked.isEmpty() || asked.stream().anyMatch(is.extensions()::contains);
  }

  /** As findings show them: {@code JPG、PNG}. */
  static String show(List<String> asked) {
    return asked.stream().map(f -> f.toUpperCase(Locale.ROOT)).collect(Collectors.joining("、"));
  }
}
