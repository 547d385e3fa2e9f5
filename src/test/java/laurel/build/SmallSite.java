package laurel.build;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.work.Progress;

/** A content folder of a few records, and builds of it. */
public final class SmallSite {
  private static final Pattern LOADED =
      Pattern.compile("<(?:link rel=\"stylesheet\" href|script defer src)=\"([^\"]+)\"");

  final Path folder;

  /** A site in a folder that holds nothing yet. */
  public SmallSite(Path folder) {
    this.folder = folder;
  }

  /** The content folder. */
  public Path content() {
    return folder.resolve("content");
  }

  /** The output folder. */
  public Path site() {
    return folder.resolve("site");
  }

  Path cache() {
    return folder.resolve("cache");
  }

  /** A site of one programme without rules. */
  public SmallSite begin() throws IOException {
    write(
        "site.yaml",
        """
        title: 示例
        organisers: [示例市总工会]
        footer: {icp: 示例ICP备1号, contact: 示例市总工会, copyright: 示例市总工会}
        """);
    write(
        "programmes/p.yaml",
        """
        name: 示例活动
        year: 2024
        documentNumber: 示工〔2024〕1号
        categories: [{key: invention, name: 小发明}]
        """);
    return this;
  }

  /** An achievement of the programme, with more YAML below its usual keys. */
  public SmallSite achievement(String id, String title, String more) throws IOException {
    return write(
        "achievements/" + id + "/achievement.yaml",
        "title: " + title + "\ncategory: 小发明\nprogramme: p\nunit: 示例厂\n" + more);
  }

  /** A photo. */
  public SmallSite photo(String path, int seed) throws IOException {
    BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(seed * 7919));
    pen.fillRect(0, 0, 200, 300);
    pen.dispose();
    Path file = content().resolve(path);
    Files.createDirectories(file.getParent());
    ImageIO.write(picture, "jpg", file.toFile());
    return this;
  }

  /** A file of the content. */
  public SmallSite write(String path, String text) throws IOException {
    Path file = content().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** More text at the end of a file of the content. */
  public SmallSite append(String path, String text) throws IOException {
    return write(path, Files.readString(content().resolve(path)) + text);
  }

  /** Removes a file or a whole folder of the content. */
  public SmallSite remove(String path) throws IOException {
    try (Stream<Path> all = Files.walk(content().resolve(path))) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    return this;
  }

  /** How it is built. */
  public BuildOptions options(LocalDate asOf) {
    return new BuildOptions(
        content(),
        Optional.empty(),
        site(),
        cache(),
        Optional.of("https://wuxiao.example.cn/"),
        Optional.ofNullable(asOf),
        2,
        false,
        false,
        false);
  }

  /** Builds as {@code laurel build} does. */
  public BuildResult publish() throws IOException, InterruptedException {
    return publish(null);
  }

  BuildResult publish(LocalDate asOf) throws IOException, InterruptedException {
    return new SiteBuild(options(asOf).publishing(), Progress.SILENT).build();
  }

  /** The lines of a build's findings, without their hints. */
  static List<String> lines(BuildResult result) {
    return result.findings().stream()
        .map(f -> new TextReport(Language.EN).line(f).lines().findFirst().orElseThrow())
        .toList();
  }

  String page(String path) throws IOException {
    return Files.readString(site().resolve(path).resolve("index.html"));
  }

  /** How many bytes a page is, with the style sheets and scripts that it loads. */
  long weight(String path) throws IOException {
    Path page = site().resolve(path).resolve("index.html");
    long bytes = Files.size(page);
    Matcher loaded = LOADED.matcher(Files.readString(page));
    while (loaded.find()) {
      bytes += Files.size(page.resolveSibling(loaded.group(1)));
    }
    return bytes;
  }

  String ledger() throws IOException {
    return Files.readString(content().resolve("ledger.json"));
  }
}
