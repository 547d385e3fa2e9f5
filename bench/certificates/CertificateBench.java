import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.font.FontCase;
import laurel.print.CertificatePdf;
import laurel.site.CertificatePaper;
import laurel.site.CertificatePaper.Body;
import laurel.site.CertificatePaper.Symbol;
import laurel.site.Named;
import laurel.site.Named.Piece;
import laurel.site.Title;

/** Milliseconds a certificate, one thread, each with other characters: {@code bench/certificates/run 1000}. */
final class CertificateBench {
  private CertificateBench() {}

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    FontCase fonts = new FontCase();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long[] marks = new long[count + 1];
    long bytes = 0;
    long wall = System.nanoTime();
    marks[0] = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      bytes += certificate(i).bytes(fonts).length;
      marks[i + 1] = clock.getCurrentThreadCpuTime();
    }
    double seconds = (System.nanoTime() - wall) / 1e9;
    List<Long> each = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      each.add(marks[i + 1] - marks[i]);
    }
    each.sort(null);
    System.out.printf(
        "%d certificates: %.1f s, %.1f ms cpu each (median %.1f, 95th of 100 %.1f), first %.0f ms, %.1f KB each%n",
        count,
        seconds,
        (marks[count] - marks[0]) / 1e6 / count,
        each.get(count / 2) / 1e6,
        each.get(count * 95 / 100) / 1e6,
        (marks[1] - marks[0]) / 1e6,
        bytes / 1024.0 / count);
  }

  private static CertificatePdf certificate(int i) {
    String title = letters(i, 18);
    List<Named> people = List.of(named(letters(i + 7, 3)), named(letters(i + 9, 2)), named(letters(i + 11, 3)));
    CertificatePaper paper =
        new CertificatePaper(
            "荣誉证书",
            "证书编号：2024-%04d".formatted(i),
            List.of(named("示例" + letters(i + 3, 4) + "有限公司")),
            people,
            "",
            new Body("完成的“", new Title(title, List.of(title)), "”，在第三届职工“五小”创新成果选树活动中", "获一等奖", "。特发此证。"),
            List.of("示例市总工会"),
            "2024 年 11 月 8 日",
            "本页不含印章，以纸质证书为准",
            "本证书有电子签名，可在查验页核对。",
            new Symbol("本页网址的二维码", "扫码查验"));
    return new CertificatePdf(
        paper, "zh-CN", Optional.of("https://wuxiao.example.cn/certificates/2024-" + i + "/"));
  }

  private static String letters(int seed, int length) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < length; k++) {
      text.append((char) (0x4e00 + Math.floorMod(seed * 7919 + k * 104729, 20000)));
    }
    return text.toString();
  }

  private static Named named(String name) {
    return new Named(List.of(new Piece(name, false)), "", Optional.empty());
  }
}
