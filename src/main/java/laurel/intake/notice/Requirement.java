package laurel.intake.notice;

import java.util.Optional;
import java.util.Set;
import laurel.diag.Finding;
import laurel.diag.Severity;

/** What a unit is asked for: the columns of the overview, and what mends a finding. */
public enum Requirement {
  FORM("申报表", "补正后的申报表（电子版，并附盖章扫描件）"),
  CONSENT("授权书、承诺书", "本人签名、所在单位工会盖章的扫描件（PDF 或 JPG）"),
  PHOTOS("照片", "符合要求的照片原图（单独文件，不要嵌入文档）"),
  VIDEOS("视频", "符合要求的视频文件（单独文件）"),
  AUDIO("音频", "符合要求的音频文件（单独文件）"),
  EVIDENCE("证明材料", "证明材料扫描件（产品说明、专利证书等）"),
  QUESTIONS("题库", "修改后的题库（Excel，按题库整理模板）"),
  ELIGIBILITY("申报资格", "书面说明及证明材料");

  /** Kinds that the office can mend by itself, or that only concern the website. */
  private static final Set<String> OFFICE =
      Set.of(
          "photo.no-alt",
          "photo.undecodable",
          "video.no-subtitles",
          "video.uncopyable",
          "video.not-everywhere",
          "video.not-shrunk",
          "video.no-poster",
          "audio.uncopyable",
          "audio.no-waveform",
          "question.picture-no-alt",
          "question.source-no-video",
          "question.difficulty-unknown",
          "text.invisible",
          "text.emoji",
          "text.not-plain",
          "table.column-unknown",
          "table.remark",
          "table.total",
          "value.date-serial",
          "industry.old-name",
          "media.no-natives",
          "media.too-slow",
          "media.listed-twice",
          "value.unknown");

  private static final Set<String> OFFICE_FIELDS =
      Set.of(
          "programme", "condition", "achievement", "supersedes", "metrics", "theme", "difficulty");

  private final String label;
  private final String send;

  Requirement(String label, String send) {
    this.label = label;
    this.send = send;
  }

  /** Its column in the overview. */
  public String label() {
    return label;
  }

  /** What the unit is to send. */
  public String send() {
    return send;
  }

  /** What a finding asks a unit for; nothing where it is for the office to mend. */
  static Optional<Requirement> of(Finding finding) {
    String id = finding.kind().id();
    boolean unit =
        finding.severity() != Severity.NOTE
            && !OFFICE.contains(id)
            && !OFFICE_FIELDS.contains(finding.subject().field());
    return unit
        ? Optional.ofNullable(of(id.substring(0, id.indexOf('.')), id, finding))
        : Optional.empty();
  }

  private static Requirement of(String group, String id, Finding finding) {
    return switch (group) {
      case "photo" -> PHOTOS;
      case "video", "subtitles" -> VIDEOS;
      case "audio" -> AUDIO;
      case "question", "questions", "table" -> QUESTIONS;
      case "eligibility" -> ELIGIBILITY;
      case "consent" -> id.equals("consent.missing") || id.equals("consent.empty") ? CONSENT : null;
      case "value", "text", "date", "field", "items", "team", "category", "industry", "title" ->
          ofField(finding);
      case "media" -> ofField(finding);
      default -> null;
    };
  }

  private static Requirement ofField(Finding finding) {
    return switch (finding.subject().field()) {
      case "photos" -> PHOTOS;
      case "videos", "video" -> VIDEOS;
      case "audio" -> AUDIO;
      case "consent" -> CONSENT;
      case "evidence" -> EVIDENCE;
      default -> finding.where().file().contains("/questions") ? QUESTIONS : FORM;
    };
  }
}
