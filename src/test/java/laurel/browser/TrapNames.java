package laurel.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names of files and folders that mean something to a shell, an address, a disk or a page. */
final class TrapNames {
  private TrapNames() {}

  /** Names of files without their ending. */
  static final List<String> FILES =
      List.of(
          "1 <b>&\"'",
          "2 a#b%41?c=d&e",
          "3 ..%2f..%2fetc%2fpasswd",
          "4 \u202Egpj",
          "5 -rf $(id) `id` ;id|id",
          "6 𠮷👨‍👩‍👧",
          "7 zwei\nzeilen\tund\rmehr",
          "8 e\u0301 u\u0308", // decomposed
          "9\\windows\\name:star*?",
          "-rf",
          "--help",
          "CON",
          "nul.",
          "aux ",
          " begin",
          ".hidden",
          "~tmp$",
          "名称　全角空格",
          "\u200B\u2060零宽",
          "${7*7}<#x>{{7}}",
          "javascript:canary(20)",
          "a'onerror=canary(21) b=",
          filled("长", 251));

  /** Those of them that a record may name. */
  static final List<String> LISTED =
      FILES.stream()
          .filter(name -> name.codePoints().allMatch(c -> Character.getType(c) != Character.FORMAT))
          .filter(name -> !name.contains("\\") && !name.startsWith("."))
          .toList();

  /** Names of folders, which become addresses. */
  static final List<String> FOLDERS =
      List.of(
          "con",
          "NUL",
          "trailing.",
          "trailing ",
          " leading",
          "a b",
          "<b>bold",
          "quote'\"",
          "hash#frag",
          "per%cent%2f",
          "what?x=1",
          "back\\slash",
          "new\nline",
          "\u202Ebidi",
          "zero\u200Bwidth",
          "e\u0301",
          "Upper",
          "-rf",
          "..a",
          "...",
          "$(id)",
          "${7}",
          "index.html",
          "page",
          "javascript:x",
          "𠮷",
          filled("y", 255),
          filled("长", 255));

  /** A name of as many bytes as a disk takes. */
  private static String filled(String sign, int bytes) {
    return sign.repeat(bytes / sign.getBytes(StandardCharsets.UTF_8).length);
  }
}
