package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import laurel.text.PrivateNumbers;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DigitWatchTest {
  private static final List<String> GAPS =
      List.of("", "-", " ", "\u2010", "\u2015", "－", "\u00a0", "\u3000");

  /** The quick look must never spare a file the thorough one. */
  @Property(tries = 2_000)
  void noFileIsPassedOverThatHoldsANumber(
      @ForAll("numbers") String number,
      @ForAll("around") String before,
      @ForAll("around") String after) {
    String text = before + number + after;
    if (!PrivateNumbers.in(text).isEmpty()) {
      assertThat(DigitWatch.hasNumber(text.getBytes(StandardCharsets.UTF_8))).as(text).isTrue();
    }
    assertThat(PrivateNumbers.in(" " + number + "。")).hasSize(1);
  }

  /** However many bytes lie between its digits, and wherever the room for them ends. */
  @Property(tries = 500)
  void anIdentityNumberDigitByDigitIsTold(
      @ForAll("parts") String parts, @ForAll boolean wide, @ForAll("before") int before) {
    String number = String.join(parts, widened("110105194912310021", wide).split(""));
    number = number.substring(0, number.length() - 1) + "X";
    String text = "x".repeat(before % 97) + ("7" + parts).repeat(before / 3) + "，" + number + "。";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    AtomicBoolean told = new AtomicBoolean();
    Consumer<DigitStretch> judge = s -> told.compareAndSet(false, isIdentity(s));
    try (DigitWatch watch = new DigitWatch("x", judge)) {
      watch.write(bytes, 0, bytes.length);
    }
    assertThat(DigitWatch.hasNumber(bytes)).isTrue();
    assertThat(told).isTrue();
  }

  private static boolean isIdentity(DigitStretch stretch) {
    return PrivateNumbers.in(stretch.text()).stream()
        .anyMatch(n -> n.kind() == PrivateNumbers.Kind.IDENTITY && stretch.has(n));
  }

  @Provide
  Arbitrary<String> parts() {
    return Arbitraries.of(GAPS).filter(gap -> !gap.isEmpty());
  }

  @Provide
  Arbitrary<Integer> before() {
    return Arbitraries.integers().between(0, 9_000);
  }

  /** Whatever the thorough look tells, in any bytes, the quick one sees. */
  @Property(tries = 5_000)
  void whatIsToldIsSeen(@ForAll("bytes") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    AtomicBoolean told = new AtomicBoolean();
    try (DigitWatch watch = new DigitWatch("x", stretch -> told.set(true))) {
      watch.write(bytes, 0, bytes.length);
    }
    if (told.get()) {
      assertThat(DigitWatch.hasNumber(bytes)).as(text).isTrue();
    }
  }

  @Provide
  Arbitrary<String> bytes() {
    return Arbitraries.of("1", "23", "456", "７", "８９", " ", "-", "电", "，", "é", "h", "\n", "－")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> gap = Arbitraries.of(GAPS);
    Arbitrary<String> four = Arbitraries.strings().withCharRange('0', '9').ofLength(4);
    Arbitrary<String> country = Arbitraries.of("", "86", "+86-", "＋８６　", "0", "0086 ", "００８６");
    return Combinators.combine(country, gap, gap, four, four, Arbitraries.of(true, false))
        .as((c, g, h, f, l, wide) -> c + widened("138", wide) + g + widened(f, wide) + h + l);
  }

  @Provide
  Arbitrary<String> around() {
    return Arbitraries.of("x", "1", "１", "电", "－", " ", "\u2015", "。", "—", "\n")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  private static String widened(String digits, boolean wide) {
    return wide
        ? digits
            .chars()
            .collect(
                StringBuilder::new,
                (s, c) -> s.append((char) (c - '0' + '０')),
                StringBuilder::append)
            .toString()
        : digits;
  }

  @Example
  void digitsThatAreTooFewAreNoReasonToLook() {
    assertThat(DigitWatch.hasNumber("2025-11-10 共 27 项".getBytes(StandardCharsets.UTF_8)))
        .isFalse();
  }
}
