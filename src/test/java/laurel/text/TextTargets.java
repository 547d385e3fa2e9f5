package laurel.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import laurel.fuzz.Target;
import laurel.model.PartialDate;

/** What people type into one field. */
public final class TextTargets {
  private TextTargets() {}

  /** By name. */
  public static Map<String, Target> all() {
    Map<String, Target> targets = new LinkedHashMap<>();
    targets.put("date", on(TextTargets::date));
    targets.put("value", on(TextTargets::value));
    targets.put("name", on(TextTargets::name));
    targets.put("private-number", on(TextTargets::privateNumber));
    return targets;
  }

  /** A target that takes the input as text. */
  public static Target on(Taker taker) {
    return input -> taker.take(new String(input, StandardCharsets.UTF_8));
  }

  /** Takes a text. */
  public interface Taker {
    /** Takes it. */
    void take(String text) throws Exception;
  }

  private static void date(String typed) {
    Dates.read(typed, 2022);
    Dates.isSerial(typed);
    Dates.read(typed)
        .certain()
        .ifPresent(
            date -> {
              PartialDate again = Dates.read(date.toString()).certain().orElseThrow();
              same(date.toString(), again.toString());
            });
  }

  private static void value(String typed) {
    YesNo.read(typed);
    Numbers.whole(typed);
    Numbers.decimal(typed).certain().ifPresent(n -> Numbers.decimal(n.toPlainString()));
    Numbers.bytes(typed);
    Timecodes.read(typed);
    Timecodes.range(typed);
    Nearest.of(typed, List.of("title", "成果名称", ""));
    if (CharacterCount.of(typed).words() > CharacterCount.of(typed).points()) {
      throw new AssertionError("more words than points");
    }
  }

  private static void name(String typed) {
    List<UnaryOperator<String>> cleaners =
        List.of(
            Names::person,
            Names::unit,
            Names::matching,
            Hazards::removed,
            HalfWidth::of,
            Spaces::single,
            Spaces::trimmed,
            Prose::joined,
            Nfc::of);
    for (UnaryOperator<String> cleaner : cleaners) {
      String once = cleaner.apply(typed);
      same(once, cleaner.apply(once));
    }
    Names.split(typed);
    Names.describesCharacter(typed);
    if (!Hazards.in(Hazards.removed(typed)).isEmpty()) {
      throw new AssertionError("hazards are left");
    }
    String address = Address.of(typed);
    if (address.isEmpty() || address.matches("(?s).*[/\\\\.:\\s].*")) {
      throw new AssertionError("no address: " + address);
    }
  }

  /** What is masked holds no number any more, and as many characters as before. */
  private static void privateNumber(String typed) {
    PrivateNumbers.in(typed).forEach(f -> PrivateNumbers.bare(typed.substring(f.start(), f.end())));
    PrivateNumbers.masked(typed, '＊')
        .ifPresent(
            masked -> {
              if (masked.length() != typed.length() || !PrivateNumbers.in(masked).isEmpty()) {
                throw new AssertionError("not masked: " + masked);
              }
            });
  }

  private static void same(String once, String twice) {
    if (!once.equals(twice)) {
      throw new AssertionError("once: " + once + ", twice: " + twice);
    }
  }
}
