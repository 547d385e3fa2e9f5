package laurel.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Files whose names are traps, media whose metadata are, and Markdown that means harm. */
final class HostileFiles {
  private final HostileSite site;

  HostileFiles(HostileSite site) {
    this.site = site;
  }

  /** Identifiers of the achievements that come of {@link #write}. */
  static List<String> achievements() {
    return markdown().keySet().stream().map(name -> "md-" + name).toList();
  }

  void write() throws IOException {
    for (String name : TrapNames.FILES) {
      int nth = TrapNames.FILES.indexOf(name);
      site.file("achievements/trap-0/photos/" + name + ".jpg", photo(300 + nth));
      site.file("pages/" + name + ".md", page("标file" + nth));
      site.file("achievements/trap-2/private/" + name + ".pdf", bytes("%PDF-1.4"));
    }
    site.file("achievements/trap-1/audio/4 \u202E<b>.mp3", resource("tagged.mp3"));
    site.file("achievements/trap-3/videos/\"><b>.mp4", tagged());
    for (String name : TrapNames.FOLDERS) {
      site.file(
          "achievements/" + name + "/achievement.yaml",
          bytes(
              "title: 标folder%d\ncategory: 小发明\nprogramme: p\nunit: 示例厂\n"
                  .formatted(TrapNames.FOLDERS.indexOf(name))));
    }
    site.file("rounds/\"><script>canary(50)</script>.csv", bytes("成果名称,等次\n=1+1,一等奖\n"));
    for (Map.Entry<String, String> each : markdown().entrySet()) {
      site.file("pages/" + each.getKey() + ".md", page(each.getValue()));
      site.record(
          "achievements/md-" + each.getKey() + "/achievement.yaml",
          HostileSite.fields(
              "title",
              Integer.toHexString(each.getKey().hashCode()) + "排版" + each.getKey(),
              "category",
              "小发明",
              "programme",
              "p",
              "unit",
              "示例厂",
              "summary",
              each.getValue(),
              "licence",
              HostileCatalogue.LICENCE));
    }
  }

  /** What Markdown can be asked for: links that run, nests without a floor, floods. */
  static Map<String, String> markdown() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Trap trap : Trap.all()) {
      texts.put("plain-" + trap.nth(), trap.after("文"));
    }
    texts.put(
        "links",
        List.of(
                "[a](javascript:canary(60))",
                "[a](JaVaScRiPt:canary(61))",
                "[a](javascript&colon;canary(62))",
                "[a](&#1;javascript:canary(63))",
                "[a](java&#x09;script:canary(64))",
                "[a](data:text/html;base64,PHNjcmlwdD5jYW5hcnkoNjUpPC9zY3JpcHQ+)",
                "[a](vbscript:canary(66))",
                "![a](javascript:canary(67))",
                "![a](/rounds/\"onerror=canary(68)\")",
                "[a](/rounds/ \"onclick=canary(69)\")",
                "[a]\n\n[a]: javascript:canary(70)",
                "<javascript:canary(71)>",
                "<https://evil.invalid/\"onmouseover=canary(72)>",
                "[a](//evil.invalid)",
                "[a](\\\\\\\\evil.invalid)",
                "[a](file:///etc/passwd)",
                "![a](../../../../etc/passwd)")
            .stream()
            .collect(Collectors.joining("\n\n")));
    texts.put(
        "html",
        String.join(
            "\n\n",
            "<div onclick=\"canary(73)\" style=\"position:fixed;inset:0\">x</div>",
            "<svg><script>canary(74)</script></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=canary(75)>",
            "<object data=x></object><embed src=x>",
            "<a href=\"javascript:canary(76)\" target=_blank>x</a>",
            "<!--[if IE]><script>canary(77)</script><![endif]-->"));
    texts.put("quotes", "> ".repeat(10_000) + "深");
    texts.put("lists", "- ".repeat(10_000) + "深");
    texts.put(
        "steps",
        IntStream.range(0, 2_000)
            .mapToObj(i -> " ".repeat(i) + "- 项")
            .collect(Collectors.joining("\n")));
    texts.put("brackets", "[".repeat(10_000) + "]".repeat(10_000));
    texts.put("links-deep", "[".repeat(5_000) + "x" + "](y)".repeat(5_000));
    texts.put("images-deep", "![".repeat(5_000) + "x" + "](y)".repeat(5_000));
    texts.put("stars", "*a _b ".repeat(10_000));
    texts.put("many-stars", "*".repeat(20_000) + "a");
    texts.put(
        "ticks", IntStream.range(1, 400).mapToObj("`"::repeat).collect(Collectors.joining("x")));
    texts.put("parentheses", "[x](" + "(".repeat(10_000));
    texts.put("angles", "<".repeat(20_000) + "a <!--".repeat(2_000));
    texts.put(
        "references",
        "[a"
            + "x".repeat(900)
            + "]: http://evil.invalid/"
            + "y".repeat(5_000)
            + "\n\n"
            + ("[a" + "x".repeat(900) + "] ").repeat(500));
    texts.put(
        "reference-chain",
        IntStream.range(0, 5_000)
                .mapToObj(i -> "[r" + i + "]: /r" + (i + 1) + " '[r" + (i + 1) + "]'")
                .collect(Collectors.joining("\n"))
            + "\n\n[r0]");
    texts.put("entities", "&amp;".repeat(20_000) + "&#x110000;&#xD800;&#0;&lt;b&gt;");
    texts.put(
        "table",
        "|列".repeat(300)
            + "|\n"
            + "|---".repeat(300)
            + "|\n"
            + ("|值".repeat(300) + "|\n").repeat(30));
    texts.put("rows", "|a|b|\n|---|---|\n" + "|" + "w".repeat(2_000) + "|y|\n".repeat(500));
    texts.put(
        "headings",
        IntStream.range(0, 500).mapToObj(i -> "# 标题").collect(Collectors.joining("\n\n")));
    texts.put("breaks", "a\\\n".repeat(5_000));
    texts.put("rules", "---\n".repeat(3_000));
    return texts;
  }

  private static byte[] page(String text) {
    return bytes("---\ntitle: 陷阱\n---\n\n" + text + "\n");
  }

  /** A photo whose comment is a trap. */
  static byte[] photo(int seed) throws IOException {
    BufferedImage picture = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(seed % 160, seed / 160, seed * 7919);
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", jpeg);
    byte[] plain = jpeg.toByteArray();
    byte[] comment = bytes("<script>canary(80)</script>${7*7}");
    return ByteBuffer.allocate(plain.length + comment.length + 4)
        .put(plain, 0, 2)
        .put((byte) 0xFF)
        .put((byte) 0xFE)
        .putShort((short) (comment.length + 2))
        .put(comment)
        .put(plain, 2, plain.length - 2)
        .array();
  }

  /** A film, its subtitles and chapters, under a name that is a trap. */
  static void film(HostileSite site, String at, int nth) throws IOException {
    String stem = List.of("1 \"><b>&'", "2 a#b%41?c", "3 ${7*7} e\u0301", "4 名　 称").get(nth);
    site.file(at + stem + ".mp4", nth % 2 == 0 ? tagged() : resource("film.mp4"));
    site.file(at + stem + ".zh-CN.vtt", cues("字幕" + nth));
    site.file(at + stem + ".chapters.vtt", cues("章节" + nth));
  }

  private static byte[] cues(String mark) {
    StringBuilder cues =
        new StringBuilder(
            String.join(
                "\n\n",
                "WEBVTT",
                "NOTE <script>canary(81)</script>",
                "STYLE\n::cue { background: url(//evil.invalid) }",
                ""));
    int at = 0;
    for (Trap trap : Trap.all()) {
      cues.append("<b onclick=canary(82)>")
          .append(at)
          .append(
              "\n00:00:0%d.%03d --> 00:00:0%d.%03d line:0%% position:0%%\n"
                  .formatted(at / 10, at % 10 * 100, at / 10, at % 10 * 100 + 90))
          .append("<v canary(83)><c.x onclick=canary(84)>")
          .append(trap.after(mark + "之" + at).replaceAll("[\\r\\n]", " ").replace("-->", "→"))
          .append("</c>\n\n");
      at++;
    }
    return bytes(cues.toString());
  }

  /** A film whose title is a trap: its index comes last, so that it may grow. */
  private static byte[] tagged() throws IOException {
    byte[] film = resource("moov-last.mp4");
    byte[] title = bytes("<script>canary(85)</script>${7*7}\u202E");
    ByteBuffer box = ByteBuffer.allocate(20 + title.length);
    box.putInt(20 + title.length).put(bytes("udta"));
    box.putInt(12 + title.length).putInt(0xA96E616D); // ©nam
    box.putShort((short) title.length).putShort((short) 0).put(title);
    ByteBuffer all = ByteBuffer.allocate(film.length + box.capacity()).put(film).put(box.array());
    int moov =
        new String(film, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf("moov") - 4;
    all.putInt(moov, all.getInt(moov) + box.capacity());
    return all.array();
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = HostileFiles.class.getResourceAsStream("/laurel/media/" + name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
