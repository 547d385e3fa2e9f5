package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import laurel.work.Progress;
import org.junit.jupiter.api.Test;

/**
 * Fills every field of an entry, its files and its pictures with what a jury must not see, builds
 * both packs, and looks for it in every byte and every file name of them. {@code {}} in the records
 * below becomes the next marker of what no jury may see at all.
 */
class ReviewLeakTest extends MarkedFolder {
  private static final Pattern MARKER = Pattern.compile("zqx[0-9]{4}");

  /** Who must not be known in a blind review; rare characters, so that they stand nowhere else. */
  private static final List<String> NAMES =
      List.of("龘靐齉", "麤灪", "鱻犇骉", "罍鬹", "爨鑫淼水泵厂", "爨鑫淼水泵", "爨泵", "皛皕鞋业", "饕餮总工会");

  @Test
  void nothingThatIdentifiesReachesABlindPack() throws Exception {
    write();
    BuildResult result = build(true);
    assertThat(SmallSite.lines(result)).noneMatch(line -> line.contains("review.name"));
    assertThat(result.published()).isTrue();
    assertThat(result.counts().records()).isEqualTo(4);
    SiteBytes pack = new SiteBytes(folder.resolve("review"));
    assertThat(pack.holding("评分项甲")).as("score sheets are looked into").isNotEmpty();
    assertThat(pack.holding("〔单位〕")).as("what is hidden leaves its mark").isNotEmpty();
    assertThat(pack.names())
        .as("pictures are looked into")
        .anyMatch(name -> name.endsWith(".jpg"))
        .as("what cannot be made blind is not handed out")
        .noneMatch(name -> name.endsWith(".pdf") || name.endsWith(".mp4") || name.endsWith(".vtt"));
    assertThat(pack.matching(MARKER)).isEmpty();
    NAMES.forEach(name -> assertThat(pack.holding(name)).as(name).isEmpty());
    assertThat(pack.holding("yuanyang-pump")).as("an id is no secret, and stays in").isEmpty();
    assertThat(pack.names()).noneMatch(name -> name.contains("yuanyang"));
  }

  @Test
  void aJuryThatMayKnowSeesPeopleAndUnitsAndNoPrivateValue() throws Exception {
    write();
    BuildResult result = build(false);
    assertThat(result.published()).isTrue();
    SiteBytes pack = new SiteBytes(folder.resolve("review"));
    assertThat(pack.holding("龘靐齉")).isNotEmpty();
    assertThat(pack.holding("爨鑫淼水泵厂")).isNotEmpty();
    assertThat(pack.holding("30–39")).as("the age, and not the date of birth").isNotEmpty();
    assertThat(pack.names()).anyMatch(name -> name.endsWith("/proof-1.pdf"));
    assertThat(pack.matching(MARKER)).isEmpty();
    assertThat(pack.names()).noneMatch(name -> name.contains("龘") || name.contains("罍"));
  }

  @Test
  void whoTookAConsentBackIsInNoPack() throws Exception {
    write();
    build(false);
    SiteBytes pack = new SiteBytes(folder.resolve("review"));
    assertThat(pack.holding("已撤回成果")).as("a record").isEmpty();
    assertThat(pack.holding("鱻犇骉")).as("a person of the team").isEmpty();
  }

  private BuildResult build(boolean blind) throws Exception {
    BuildOptions options =
        new BuildOptions(
            folder.resolve("content"),
            Optional.empty(),
            folder.resolve("review"),
            folder.resolve("cache"),
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 9, 30)),
            2,
            false,
            false,
            false);
    return new ReviewBuild(options, blind, Optional.empty(), Progress.SILENT).build();
  }

  private void write() throws IOException {
    write("site.yaml", "title: 示例\norganisers: [示例主办]\nfooter: {contact: '{}'}\n");
    write(
        "units.yaml",
        "units:\n  - {name: 爨鑫淼水泵厂, names: [爨泵], union: 饕餮总工会}\n  - {name: 皛皕鞋业有限公司}\n");
    write(
        "programmes/p.yaml",
        """
        name: 示例活动
        year: 2024
        categories: [{key: invention, name: 小发明}]
        consent: {required: [authorization, authenticity]}
        contact: {phone: '{}'}
        scoring:
          criteria: [{key: a, name: 评分项甲, max: 60}, {key: b, name: 评分项乙, max: 40}]
        """);
    achievement("yuanyang-pump-1", "爨鑫淼水泵厂的快装夹具");
    achievement("yuanyang-pump-2", "爨鑫淼水泵厂的快装夹具二");
    achievement("gone", "已撤回成果");
    Path gone = folder.resolve("content/achievements/gone/achievement.yaml");
    Files.writeString(
        gone, Files.readString(gone).replace("consent: {", "consent: {withdrawnOn: 2024-09-01, "));
    write("achievements/unfinished/achievement.yaml", "title: 半成品\ncategory: 小发明\nprogramme: p\n");
    lesson();
    write(
        "rounds/1.yaml",
        "programme: p\ndate: 2024-09-01\nstage: shortlisted\nawards: [yuanyang-pump-1]\n");
  }

  private void achievement(String id, String title) throws IOException {
    String at = "achievements/" + id + "/";
    write(
        at + "achievement.yaml",
        """
        title: TITLE
        category: 小发明
        programme: p
        unit: [爨鑫淼水泵厂, 皛皕鞋业有限公司]
        union: 饕餮总工会
        team:
          - {name: 龘靐齉, title: 钳工, lead: 是, birth: 1990年5月, gender: '{}', education: '{}', phone: '{}'}
          - {name: 麤灪, birth: '{}', gender: '{}', education: '{}', phone: '{}'}
          - {name: 鱻犇骉, title: '{}', birth: '{}', phone: '{}'}
        leadProfile: 龘靐齉，爨鑫淼水泵厂钳工
        summary: |
          由 龘 靐　齉 和麤灪在爨泵提出，麤师傅试用，皛皕鞋业也在用，联系 0571-88886666 或 zqx9999@example.invalid，见 https://zqx9998.example.invalid/x
        background: 爨鑫淼水泵厂原来用手装；鱻犇骉也参与
        goal: 效率提高 20%，电话 13812345678
        innovations: |
          - 龘靐齉、麤灪的做法
        benefits: {economic: 爨鑫淼水泵厂年省 3 万元, social: 饕餮总工会推广}
        metrics:
          - {label: 爨泵用时, before: 3, after: 1, unit: 分}
        contact: {name: 罍鬹, phone: '{}', email: '{}@example.invalid'}
        honours: [{name: 饕餮总工会先进, level: 县级, year: 2020}]
        evidence:
          - {file: evidence/罍鬹.pdf, title: 爨鑫淼水泵厂专利}
          - {file: evidence/龘靐齉.jpg, title: 龘靐齉的奖状}
          - {file: evidence/说明.docx}
        opinions:
          unit: {text: 爨鑫淼水泵厂同意, date: 爨鑫淼水泵厂 2024}
          union: {text: 饕餮总工会同意, date: 2024}
        consent: {authorization: private/letter.pdf, authenticity: private/letter.pdf}
        disclosure:
          - {person: 鱻犇骉, scope: [name], withdrawnOn: 2024-09-01}
        photos:
          - {file: photos/爨鑫淼水泵厂+现场+罍鬹.jpg, caption: 龘靐齉在爨泵, alt: 麤灪站在一旁, people: [龘靐齉]}
        """
            .replace("TITLE", title));
    write(at + "private/letter.pdf", "%PDF-1.4 {}");
    write(at + "private/罍鬹.docx", "{}");
    write(at + "evidence/罍鬹.pdf", "%PDF-1.4 龘靐齉");
    write(at + "evidence/说明.docx", "{} 龘靐齉");
    bytes(at + "evidence/龘靐齉.jpg", photo());
    bytes(at + "photos/爨鑫淼水泵厂+现场+罍鬹.jpg", photo());
    bytes(at + "videos/龘靐齉.mp4", film());
    write(
        at + "questions/罍鬹.yaml",
        "questions:\n  - {type: 判断, stem: 麤灪提出了什么？, answer: 对, explanation: 见龘靐齉的说明, source:"
            + " 《爨鑫淼水泵厂规程》（书籍名称）}\n");
  }

  private void lesson() throws IOException {
    String at = "lessons/yuanyang-lesson/";
    write(
        at + "lesson.yaml",
        """
        title: 爨泵的微课
        programme: p
        unit: 爨鑫淼水泵厂
        union: 饕餮总工会
        people: [{name: 麤灪, title: '{}', birth: '{}', phone: '{}'}]
        instructor: {name: 麤灪, profile: 麤灪，爨鑫淼水泵厂}
        synopsis: 麤灪讲解爨鑫淼水泵厂的做法
        contact: {name: 罍鬹, phone: '{}', email: '{}@example.invalid'}
        video: {file: 罍鬹.mp4}
        """
            .replace(", title: '{}'", ""));
    bytes(at + "罍鬹.mp4", film());
    write(at + "罍鬹.vtt", "WEBVTT\n\n00:00.000 --> 00:00.500\n大家好，我是麤灪\n");
  }

  /** A real picture that says in EXIF, XMP and a comment who took it. */
  private byte[] photo() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", plain);
    byte[] jpeg = plain.toByteArray();
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.write(jpeg, 0, 2);
    segment(marked, 0xE1, exif("龘靐齉 " + next()));
    segment(marked, 0xFE, "龘靐齉 " + next());
    segment(marked, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>爨泵 " + next() + "</x:xmpmeta>");
    marked.write(jpeg, 2, jpeg.length - 2);
    return marked.toByteArray();
  }

  /** An EXIF block with one entry: the artist. */
  private static String exif(String artist) {
    int length = artist.getBytes(StandardCharsets.UTF_8).length + 1;
    return "Exif\0\0MM\0*\0\0\0\b\0\1\1;\0\2\0\0\0"
        + (char) length
        + "\0\0\0\32\0\0\0\0"
        + artist
        + "\0";
  }

  private static void segment(ByteArrayOutputStream out, int marker, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(0xFF);
    out.write(marker);
    out.write((bytes.length + 2) >> 8);
    out.write((bytes.length + 2) & 0xFF);
    out.writeBytes(bytes);
  }

  private static byte[] film() throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/laurel/media/film.mp4"));
  }
}
