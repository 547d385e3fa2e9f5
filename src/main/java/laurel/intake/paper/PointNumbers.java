package laurel.intake.paper;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

/**
 * The numbers that Word writes before the paragraphs of a list, which are no part of their text.
 */
final class PointNumbers {
  private static final int LEVELS = 9;
  private static final String CHINESE = "〇一二三四五六七八九";

  private final Optional<XWPFNumbering> lists;
  private final Map<BigInteger, int[]> counts = new HashMap<>();

  /** For a document; one without lists has no numbering. */
  PointNumbers(XWPFNumbering numbering) {
    this.lists = Optional.ofNullable(numbering);
  }

  /** Whether a paragraph says something and is a point of a list. */
  static boolean has(XWPFParagraph paragraph) {
    BigInteger list = paragraph.getNumID();
    return list != null && list.signum() > 0 && !paragraph.getText().isBlank();
  }

  /** Counts a point, and says what stands before it: {@code （1）}, {@code 一、}, {@code • }. */
  String next(XWPFParagraph point) {
    BigInteger typed = point.getNumIlvl();
    int level = typed == null ? 0 : Math.floorMod(typed.intValue(), LEVELS);
    int[] count = counts.computeIfAbsent(point.getNumID(), list -> new int[LEVELS]);
    count[level]++;
    Arrays.fill(count, level + 1, LEVELS, 0);
    Optional<CTLvl> look = look(point.getNumID(), level);
    String format =
        look.map(CTLvl::getNumFmt).map(f -> f.getVal()).map(Object::toString).orElse("decimal");
    if (format.equals("bullet")) {
      return "• ";
    }
    String text = look.map(CTLvl::getLvlText).map(t -> t.getVal()).orElse("%" + (level + 1) + ".");
    for (int i = 0; i <= level; i++) {
      String number = number(count[i], i == level ? format : "decimal");
      text = text.replaceAll("%" + (i + 1), Matcher.quoteReplacement(number));
    }
    boolean bare = !text.isEmpty() && "0123456789".indexOf(text.charAt(text.length() - 1)) >= 0;
    return text.endsWith(".") ? text + " " : bare ? text + ". " : text;
  }

  private Optional<CTLvl> look(BigInteger list, int level) {
    return lists
        .map(all -> all.getNum(list))
        .map(num -> num.getCTNum().getAbstractNumId())
        .map(id -> lists.get().getAbstractNum(id.getVal()))
        .flatMap(
            shape ->
                Arrays.stream(shape.getCTAbstractNum().getLvlArray())
                    .filter(l -> l.getIlvl() != null && l.getIlvl().intValue() == level)
                    .findFirst());
  }

  private static String number(int count, String format) {
    if (format.startsWith("decimalEnclosedCircle") && count <= 20) {
      return Character.toString('①' + count - 1);
    }
    if (format.matches("(?:chinese|japanese|taiwanese|ideograph).*") && count < 100) {
      return chinese(count);
    }
    return String.valueOf(count);
  }

  private static String chinese(int count) {
    int tens = count / 10;
    int ones = count % 10;
    return (tens > 1 ? CHINESE.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? CHINESE.substring(ones, ones + 1) : "");
  }
}
