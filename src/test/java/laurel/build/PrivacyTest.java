package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import laurel.diag.Language;
import laurel.diag.Severity;
import laurel.diag.TextReport;
import laurel.work.Progress;
import org.junit.jupiter.api.Test;

/**
 * Fills every private field of every kind of record with a marker of its own, builds the whole
 * site, and looks for the markers in every byte and every file name of it. {@code {}} in the
 * records below becomes the next marker.
 */
class PrivacyTest extends MarkedFolder {
  private static final Pattern MARKER = Pattern.compile("zqx[0-9]{4}");

  /** Who has not agreed to be named: found by code points, escaped or not. */
  private static final List<String> HIDDEN = List.of("龘靐齉", "麤灪爩");

  @Test
  void noPrivateValueReachesTheOutput() throws Exception {
    writeContent();
    BuildResult result = build();
    assertThat(result.findings())
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .extracting(f -> new TextReport(Language.EN).line(f))
        .singleElement()
        .asString()
        .contains("achievements/broken/achievement.yaml", "category");
    assertThat(result.counts().records()).isEqualTo(2);
    assertThat(markers()).isGreaterThan(60);
    SiteBytes site = new SiteBytes(folder.resolve("site"));
    assertThat(site.names())
        .as("pictures and films are looked into")
        .anyMatch(name -> name.endsWith(".jpg"))
        .anyMatch(name -> name.endsWith(".mp4"))
        .as("packages and workbooks are looked into")
        .anyMatch(name -> name.endsWith("packages/cmi5.zip!index.html"))
        .anyMatch(name -> name.endsWith("annex-4.xlsx!xl/worksheets/sheet1.xml"))
        .as("a revoked record answers, broken or not")
        .contains("achievements/broken/index.html");
    assertThat(site.holding("公开成果")).as("the public title is where it belongs").isNotEmpty();
    assertThat(site.matching(MARKER)).isEmpty();
    HIDDEN.forEach(name -> assertThat(site.holding(name)).as(name).isEmpty());
  }

  private BuildResult build() throws IOException, InterruptedException {
    BuildOptions options =
        new BuildOptions(
            folder.resolve("content"),
            Optional.empty(),
            folder.resolve("site"),
            folder.resolve("cache"),
            Optional.of("https://wuxiao.example.cn/"),
            Optional.empty(),
            2,
            false,
            false,
            false);
    return new SiteBuild(options, Progress.SILENT).build();
  }

  private void writeContent() throws IOException {
    write(
        "site.yaml",
        "title: 示例\ndemo: 是\norganisers: [示例市总工会]\npackages: [cmi5, scorm-1.2, scorm-2004]\n");
    write(
        "programmes/p.yaml",
        """
        name: 示例活动
        year: 2024
        categories:
          - {key: invention, name: 小发明}
        consent: {required: [authorization, authenticity]}
        privacy: {withoutConsent: mask}
        """);
    achievement("shown", "公开成果", "");
    achievement("waiting", "未公开{}", "summary: 未公开{}\n");
    achievement("withdrawn", "已撤回{}", "summary: 已撤回{}\n");
    achievement("broken", "抄来的{}，龘靐齉", "summary: 抄来的{}\n");
    rewrite("achievements/broken/achievement.yaml", "category: 小发明", "category: 没有的类别");
    lesson();
    person("agreed", "name: 示例甲\nconsent: {scope: [name]}\n");
    person("silent", "name: 未同意{}\nconsent: {scope: [post], grantedOn: 2024-01-01}\n");
    write("pages/about.md", "---\ntitle: 关于\n---\n\n正文\n");
    write(
        "rounds/1.yaml",
        """
        programme: p
        date: 2024-09-01
        stage: recommended
        awards: [waiting]
        """);
    write(
        "rounds/2.yaml",
        """
        programme: p
        date: 2024-10-01
        stage: awarded
        awards:
          - {achievement: shown, certificate: NO-1}
          - {achievement: withdrawn, certificate: zqx0000}
          - {achievement: broken, certificate: NO-2}
          - {lesson: lesson}
        """);
    write(
        "rounds/3.yaml",
        """
        programme: p
        date: 2024-11-01
        stage: correction
        withdrawn: [withdrawn]
        revoked:
          - {achievement: broken, reason: 剽窃}
        """);
  }

  private void achievement(String id, String title, String more) throws IOException {
    String at = "achievements/" + id + "/";
    String contact = next();
    String letter = next();
    write(
        at + "achievement.yaml",
        """
        title: TITLE
        category: 小发明
        programme: p
        unit: 示例厂
        team:
          - {name: 龘靐齉, title: '{}', lead: 是, birth: '{}', gender: '{}', education: '{}', phone: '{}'}
          - {name: 示例乙, birth: '{}', gender: '{}', education: '{}', phone: '{}'}
        leadProfile: 龘靐齉，{}
        background: 由龘靐齉和示例乙提出
        goal: 龘　靐齉说：效率提高 20%
        innovations: |
          - 龘靐齉、龘靐齉共同完成
        contact: {name: CONTACT, phone: '{}', email: '{}@example.invalid'}
        honours: [{name: '{}', level: 县级, year: '{}'}]
        governmentFunded: 否
        evidence:
          - {file: evidence/LETTER.pdf, title: '{}'}
        opinions:
          unit: {text: '{}', date: '{}'}
          union: {text: '{}', date: '{}'}
          organisers: {text: '{}', date: '{}'}
        consent: {authorization: private/LETTER.pdf, authenticity: private/LETTER.pdf}
        licence: {licensees: [示例市总工会, '{}'], scope: [text, photos, videos, audio, questions]}
        disclosure:
          - {person: 示例乙, scope: [name], grantedOn: 2024-01-01}
        """
                .replace("TITLE", title)
                .replace("CONTACT", contact)
                .replace("LETTER", letter)
            + more);
    write(at + "evidence/" + letter + ".pdf", "{}");
    write(at + "private/" + letter + ".pdf", "{}");
    write(at + "private/" + next() + ".docx", "{}");
    bytes(at + "photos/示例厂+现场+" + contact + ".jpg", photo());
    bytes(at + "photos/龘靐齉.jpg", photo());
    write(
        at + "questions/" + next() + ".yaml",
        "questions:\n  - {type: 判断, stem: 龘靐齉提出了什么？, answer: 对, explanation: 见龘靐齉的说明}\n");
  }

  private void lesson() throws IOException {
    String at = "lessons/lesson/";
    String contact = next();
    write(
        at + "lesson.yaml",
        """
        title: 公开微课
        programme: p
        unit: 示例厂
        people:
          - {name: 麤灪爩, title: '{}', birth: '{}', gender: '{}', education: '{}', phone: '{}'}
        instructor: {name: 麤灪爩, profile: '麤灪爩，{}'}
        synopsis: 麤灪爩讲解
        contact: {name: CONTACT, phone: '{}', email: '{}@example.invalid'}
        consent: {authorization: private/信.pdf, authenticity: private/信.pdf}
        licence: {licensees: [示例市总工会, '{}'], scope: [text, videos, questions]}
        video: {file: 示例厂+微课+CONTACT.mp4}
        """
            .replace("CONTACT", contact));
    write(at + "private/信.pdf", "{}");
    bytes(at + "示例厂+微课+" + contact + ".mp4", film());
    write(
        at + "示例厂+微课+" + contact + ".vtt",
        "WEBVTT\n\nNOTE {}\n\n00:00.000 --> 00:00.500\n大家好，我是麤灪爩\n");
  }

  private void person(String id, String fields) throws IOException {
    write(
        "people/" + id + ".yaml",
        fields
            + """
            trade: '{}'
            post: '{}'
            honours: ['{}']
            profile: '{}'
            contact: {name: '{}', phone: '{}', email: '{}@example.invalid'}
            """);
  }

  /** A real picture with words of its own in a comment and in XMP. */
  private byte[] photo() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", plain);
    byte[] jpeg = plain.toByteArray();
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.write(jpeg, 0, 2);
    segment(marked, 0xFE, next());
    segment(marked, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + next() + "</x:xmpmeta>");
    marked.write(jpeg, 2, jpeg.length - 2);
    return marked.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(0xFF);
    out.write(marker);
    out.write((bytes.length + 2) >> 8);
    out.write((bytes.length + 2) & 0xFF);
    out.writeBytes(bytes);
  }

  /** A real film with words of its own in a box behind the others. */
  private byte[] film() throws IOException {
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.writeBytes(Files.readAllBytes(Path.of("src/test/resources/laurel/media/film.mp4")));
    byte[] words = next().getBytes(StandardCharsets.UTF_8);
    marked.writeBytes(ByteBuffer.allocate(4).putInt(8 + words.length).array());
    marked.writeBytes("free".getBytes(StandardCharsets.US_ASCII));
    marked.writeBytes(words);
    return marked.toByteArray();
  }

  private void rewrite(String path, String from, String to) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.writeString(file, Files.readString(file).replace(from, to));
  }
}
