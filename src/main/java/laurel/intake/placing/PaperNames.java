package laurel.intake.placing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.intake.arrival.Arrival;
import laurel.text.FamilyNames;

/**
 * What the name of a scan or picture, or of the folder that it lies in, says of the paper on it. A
 * title may have the same words in it (身份证读卡器): most count at the end of a word alone.
 */
final class PaperNames {
  private static final Pattern BETWEEN = Pattern.compile("[-_+＋—–~,，、;；\\s()（）\\[\\]【】和与及]+");

  /** Behind a paper's name: which side, page or copy of it this is. */
  private static final String COPY =
      "(?:盖章|签字|签章|复印|扫描|影印|电子|图片|照片|材料|文件|资料|附件|[原件版页图照正反背面首内封副本第张0-9一二三四五六七八九十])*+$";

  /** And behind what is somebody's: whose it is. */
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?:身份证|户口|户籍证明|银行卡|存折|护照|驾驶证|驾照|社保卡|居住证)(?:号码?|[本簿卡]|明)?(\\p{IsHan}{0,4}?)" + COPY);

  /** A power of attorney has its holder's number, and is no letter of an author. */
  private static final Pattern PROXY = Pattern.compile("(?:授权|法人|代表人|^)委托书");

  private static final Pattern LETTER = Pattern.compile("授权书|承诺书|授权函|同意书");
  private static final Pattern LETTERS = Pattern.compile("(?:授权|承诺|授权书|承诺书|授权函|同意书)" + COPY);
  private static final Pattern FORM =
      Pattern.compile("(?:申报|报送|征集|推荐|报名)(?:信息|项目|成果)?(?:汇总|登记|审批)?表(?!系统|软件|平台|管理|填)|意见表");
  private static final Pattern STAMPED = Pattern.compile("^(?:已|加|签字)?盖章" + COPY);
  private static final Pattern PROOF =
      Pattern.compile("证书|专利|证明|检测报告|检验报告|查新|获奖|盖章|扫描|申报表|意见表|营业执照");
  private static final Pattern PROOFS =
      Pattern.compile(
          "(?:证明|证书|专利|佐证|支撑材料|合同|协议书?|执照|声明书?|汇总表|委托书|获奖|知识产权"
              + "|(?:检测|检验|查新|验收|鉴定|评价)(?:报告|意见|单)|^验收)书?"
              + COPY);
  private static final Pattern PHOTOS =
      Pattern.compile("^(?:成果|现场|产品|实物|设备|项目|应用|工作)?(?:照片|图片|影像)" + COPY);

  /** What a picture's own name says of it; 图片1 is a name that programs give to scans as well. */
  private static final Pattern PHOTO =
      Pattern.compile("^(?:照片|(?:成果|现场|产品|实物|设备|项目|应用|工作)(?:照片|图片|影像))" + COPY);

  /** Names that forms list among proofs where they ask for no photos. */
  private static final Pattern VIEW =
      Pattern.compile(
          "^(?:整体|细节|局部|全景|全貌|外观|外形|现场|实物|样机|成品|(?:改进|改造|改善|使用|应用|实施|安装)(?:前后?|后|中|对比|效果|场景|现场)*)"
              + COPY);

  /** What a folder of many units says that holds more than proofs. */
  private static final Pattern MIXED =
      Pattern.compile("(?:申报|报送|征集|推荐|报名|汇总|获奖)(?!.*(?:证|荣誉|专利|合同|支撑))");

  private PaperNames() {}

  static boolean isLetter(String name) {
    return LETTER.matcher(name).find();
  }

  /**
   * Whether a picture's own name says that it is a photo.
   *
   * @param asked whether the form that lists it has another place for photos
   */
  static boolean isPhoto(String name, boolean asked) {
    List<String> words = words(FileNames.stem(name));
    return has(words, PHOTO) || (!asked && has(words, VIEW));
  }

  /**
   * Whether what was taken as a photo may be a paper: 证明材料/照片1.jpg is a proof by its folder, and
   * 申报表及承诺书/1.jpg may be either.
   */
  static boolean isDoubtful(Arrival arrival) {
    boolean photo = isPhoto(arrival.name(), false);
    List<String> folders = new ArrayList<>(arrival.folders());
    Collections.reverse(folders);
    int own = Matching.folders(arrival).size();
    for (int i = 0; i < folders.size() && FileNames.parts(folders.get(i)).length < 3; i++) {
      List<String> words = words(FileNames.stem(folders.get(i)));
      if (has(words, PHOTOS)) {
        return false;
      }
      boolean papers = has(words, LETTERS) || isProofs(words, i < own);
      if (papers && has(words, FORM) != photo) {
        return true;
      }
    }
    return false;
  }

  /** What a picture or a PDF is by its names; nothing where they say nothing of papers. */
  static Optional<FileKind> of(Arrival arrival, boolean picture) {
    List<String> words = words(FileNames.stem(arrival.name()));
    if (isPersonal(words)) {
      return Optional.of(FileKind.PERSONAL);
    }
    if (isLetter(arrival.name())) {
      return Optional.of(FileKind.LETTER);
    }
    if (FORM.matcher(arrival.name()).find()) {
      return Optional.of(FileKind.FORM);
    }
    if (has(words, STAMPED)) {
      boolean proof = words.stream().anyMatch(w -> !is(STAMPED, w) && isProof(w));
      return Optional.of(proof ? FileKind.PROOF : FileKind.FORM);
    }
    return picture && words.stream().anyMatch(PaperNames::isProof)
        ? Optional.of(FileKind.PROOF)
        : folder(arrival, picture && has(words, PHOTO))
            .filter(kind -> picture || kind != FileKind.PHOTO);
  }

  /** Whether its folder calls itself one of photos. */
  static boolean isAmongPhotos(Arrival arrival) {
    return folder(arrival, false).equals(Optional.of(FileKind.PHOTO));
  }

  /**
   * What the nearest folder says that says something; none with a title in its name.
   *
   * @param photo whether the file's own name says that it is a photo
   */
  private static Optional<FileKind> folder(Arrival arrival, boolean photo) {
    List<String> folders = new ArrayList<>(arrival.folders());
    Collections.reverse(folders);
    int own = Matching.folders(arrival).size();
    for (int i = 0; i < folders.size() && FileNames.parts(folders.get(i)).length < 3; i++) {
      Optional<FileKind> kind = folder(words(FileNames.stem(folders.get(i))), photo, i < own);
      if (kind.isPresent()) {
        return kind;
      }
    }
    return Optional.empty();
  }

  /**
   * What a folder says.
   *
   * @param own whether it is the unit's own, and not one that holds those of units
   */
  private static Optional<FileKind> folder(List<String> words, boolean photo, boolean own) {
    boolean scans = words.stream().anyMatch(w -> w.contains("扫描") || w.contains("盖章"));
    if (isPersonal(words)) {
      return Optional.of(FileKind.PERSONAL);
    }
    if (has(words, PHOTOS)) {
      return Optional.of(FileKind.PHOTO);
    }
    boolean everything = has(words, FORM) && !scans; // named after the form, whatever is with it
    if (has(words, LETTERS)) {
      boolean letters = !everything || (own && !photo); // in doubt private, and told
      return letters ? Optional.of(FileKind.PERSONAL) : Optional.empty();
    }
    if (scans && has(words, FORM)) {
      return Optional.of(FileKind.FORM);
    }
    boolean proofs = isProofs(words, own) && !everything && !photo;
    return proofs ? Optional.of(FileKind.PROOF) : Optional.empty();
  }

  private static boolean isProofs(List<String> words, boolean own) {
    return has(words, PROOFS) && (own || !has(words, MIXED));
  }

  private static boolean isPersonal(List<String> words) {
    return has(words, PROXY) || words.stream().anyMatch(PaperNames::isIdentity);
  }

  private static boolean isIdentity(String word) {
    Matcher paper = IDENTITY.matcher(word);
    return paper.find() && (paper.group(1).isEmpty() || FamilyNames.isName(paper.group(1)));
  }

  private static boolean isProof(String word) {
    return is(PROOF, word) || is(PROOFS, word);
  }

  private static boolean has(List<String> words, Pattern paper) {
    return words.stream().anyMatch(is(paper));
  }

  private static Predicate<String> is(Pattern paper) {
    return word -> is(paper, word);
  }

  private static boolean is(Pattern paper, String word) {
    return paper.matcher(word).find();
  }

  private static List<String> words(String name) {
    return Arrays.stream(BETWEEN.split(name, -1)).filter(word -> !word.isEmpty()).toList();
  }
}
