package laurel.intake.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.model.PartialDate;
import laurel.read.Node;
import laurel.read.RawKind;
import laurel.text.Dates;
import laurel.text.Names;
import laurel.text.PrivateNumbers;
import laurel.text.Reading;
import laurel.text.Spaces;
import laurel.text.Ticked;
import laurel.text.YesNo;

/**
 * Turns the answers of a form into the fields of a record, in the form in which the content folder
 * stores them. What cannot be read with certainty stays as written and is told.
 */
final class FormFields {
  private static final Pattern COUNTED =
      Pattern.compile("\\s*[(（]\\s*[0-9０-９]{1,3}\\s*个?字\\s*[)）]$");
  private static final Pattern SEAL = Pattern.compile("[(（]?(?:盖章|公章|签章|签字|签名)[)）]?\\s*[:：]?");
  private static final Pattern DATE =
      Pattern.compile("([0-9０-９〇零一二三四五六七八九十]{4}\\s*[年./-][^年]{1,8}?(?:月|[./-])[^月]{1,8}?日?)\\s*$");
  private static final Pattern BLANK_DATE = Pattern.compile("年\\s*月\\s*日\\s*$");
  private static final Pattern PHONE = Pattern.compile("[0-9０-９+＋][0-9０-９()（）－\\s-]{5,}");

  private static final Pattern CALLED = Pattern.compile(WrittenName.CALLED + "\\s*[:：]");

  private static final Pattern FILE_END =
      Pattern.compile(
          "(?i)\\.(?:jpe?g|png|tiff?|bmp|heic|webp|mp4|mov|avi|wmv|m4v|mkv|mp3|wav|m4a|xlsx?|et|csv|docx?|zip|pdf)");

  /** What is shown to everybody, and stands on one line. */
  private static final Set<String> LINES = Set.of("title", "category", "unit", "union", "industry");

  private final OpenForm form;
  private final RecordLog log;
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final Map<String, Location> places = new LinkedHashMap<>();
  private final List<String> files = new ArrayList<>();
  private final Set<String> shown = new HashSet<>();
  private final FormPeople people;

  private FormFields(OpenForm form, RecordLog log) {
    this.form = form;
    this.log = log;
    this.people = new FormPeople(form, log);
  }

  /** The filled form. */
  static FilledForm of(OpenForm form, RecordLog log) {
    FormFields fields = new FormFields(form, log);
    form.answers().forEach(fields::take);
    fields.members();
    fields.teacher();
    return new FilledForm(
        form.kind,
        new Node.Fields(fields.entries, fields.places, form.at),
        fields.files,
        fields.proofs(),
        form.asked(),
        form.answer("confirmed").filter(a -> Promise.isIn(a.text())).map(Answer::at),
        form.at);
  }

  private void take(Answer answer) {
    String text = answer.text();
    if (LINES.contains(answer.key()) && !PrivateNumbers.in(text).isEmpty()) {
      unclear(answer);
    }
    switch (answer.key()) {
      case "title" -> put(answer, COUNTED.matcher(Passage.line(text)).replaceFirst(""));
      case "category" -> category(answer, text);
      case "unit" -> list(answer, NameList.units(text));
      case "union" -> put(answer, NameList.unsealed(Passage.line(text)));
      case "team", "people" -> people.of(answer).ifPresent(all -> put(answer.path(), all));
      case "people.phone" -> {} // with the first of the people
      case "summary", "innovations" ->
          put(answer, Passage.markdown(Passage.lines(Printed.without(text))));
      case "benefits" -> benefits(answer, text);
      case "benefits.economic", "benefits.social" ->
          put(answer, Passage.markdown(Passage.lines(Printed.without(text))));
      case "leadProfile", "background", "goal", "synopsis", "instructor.profile" ->
          put(answer, String.join("\n", Passage.lines(Printed.without(text))));
      case "newProductiveForce", "governmentFunded", "decisionMaker" -> yesNo(answer, text);
      case "startedOn" -> date(answer, text);
      case "contact" -> contact(answer, text);
      case "opinions.unit", "opinions.union", "opinions.organisers" -> opinion(answer, text);
      case "photos", "videos", "audio", "video", "questions", "evidence" -> files(answer, text);
      case "confirmed",
          "seal",
          "licence",
          "consent",
          "disclosure" -> {} // said by letters, not by forms
      default -> put(answer, Passage.line(text));
    }
  }

  /** Rows of people say more than a list of names, which they replace. */
  private void members() {
    String key = form.kind == RawKind.LESSON ? "people" : "team";
    people
        .ofRows()
        .ifPresent(
            all -> {
              entries.remove(key);
              put(List.of(key), all);
            });
  }

  /** The form of lessons asks for 导师简介, and nowhere for the name that it begins with. */
  private void teacher() {
    if (entries.get("instructor") instanceof Node.Fields teacher
        && teacher.text("name").isEmpty()
        && entries.get("people") instanceof Node.Items all) {
      teacher
          .text("profile")
          .flatMap(profile -> FormPeople.begunWith(profile.value(), all))
          .ifPresent(name -> put(List.of("instructor", "name"), new Node.Text(name, teacher.at())));
    }
  }

  private void put(Answer answer, String value) {
    if (!value.isEmpty()) {
      put(answer.path(), new Node.Text(value, answer.at()));
    }
  }

  private void put(List<String> path, Node node) {
    String name = path.get(0);
    places.putIfAbsent(name, node.at());
    if (path.size() == 1) {
      entries.putIfAbsent(name, node);
      return;
    }
    Map<String, Node> below = new LinkedHashMap<>();
    Map<String, Location> belowPlaces = new LinkedHashMap<>();
    if (entries.get(name) instanceof Node.Fields fields) {
      below.putAll(fields.entries());
      belowPlaces.putAll(fields.keyPlaces());
    }
    below.putIfAbsent(path.get(1), node);
    belowPlaces.putIfAbsent(path.get(1), node.at());
    entries.put(name, new Node.Fields(below, belowPlaces, places.get(name)));
  }

  private void list(Answer answer, List<String> values) {
    if (!values.isEmpty()) {
      List<Node> nodes = new ArrayList<>();
      values.forEach(value -> nodes.add(new Node.Text(value, answer.at())));
      put(answer.path(), new Node.Items(nodes, answer.at()));
    }
  }

  private void category(Answer answer, String text) {
    Reading<List<String>> ticked = Ticked.read(Passage.clean(text));
    if (ticked.certain().isEmpty()) {
      unclear(answer);
    }
    List<String> words = ticked.certain().orElse(List.of());
    put(answer, words.size() == 1 ? words.get(0) : Passage.line(text));
  }

  private void yesNo(Answer answer, String text) {
    Reading<Boolean> read = YesNo.read(Passage.clean(text));
    if (read.certain().isEmpty()) {
      unclear(answer);
    }
    put(answer, read.certain().map(yes -> yes ? "是" : "否").orElse(Passage.line(text)));
  }

  private void date(Answer answer, String text) {
    Reading<PartialDate> read = Dates.read(Passage.line(text));
    if (read.certain().isEmpty()) {
      unclear(answer);
    }
    put(answer, read.certain().map(PartialDate::toString).orElse(Passage.line(text)));
  }

  private void unclear(Answer answer) {
    log.report(FindingKind.IMPORT_UNCLEAR, answer.at(), answer.path().get(0), answer.label());
  }

  private void benefits(Answer answer, String text) {
    Benefits benefits = Benefits.of(Printed.without(text));
    if (!benefits.told()) {
      log.report(FindingKind.IMPORT_BENEFITS, answer.at(), "benefits");
    }
    below(answer, "economic", benefits.economic());
    below(answer, "social", benefits.social());
  }

  private void below(Answer answer, String key, String value) {
    if (!value.isEmpty()) {
      put(List.of(answer.path().get(0), key), new Node.Text(value, answer.at()));
    }
  }

  /** 张三 138… in one cell. */
  private void contact(Answer answer, String text) {
    String line = Passage.line(text);
    Matcher phone = PHONE.matcher(line);
    boolean both = phone.find();
    String name = both ? line.substring(0, phone.start()) + line.substring(phone.end()) : line;
    name = CALLED.matcher(name).replaceAll(" ");
    below(answer, "name", Names.person(name.replaceAll("[、，,;；/:：]", " ")));
    below(answer, "phone", both ? Spaces.trimmed(phone.group()) : "");
  }

  private void opinion(Answer answer, String text) {
    String line = Passage.line(text);
    String date = "";
    Matcher dated = DATE.matcher(line);
    if (BLANK_DATE.matcher(line).find()) {
      line = BLANK_DATE.matcher(line).replaceFirst("");
    } else if (dated.find()) {
      date = Dates.read(dated.group(1)).certain().map(PartialDate::toString).orElse(dated.group(1));
      line = line.substring(0, dated.start());
    }
    String said = Spaces.trimmed(SEAL.matcher(line).replaceAll(""));
    Map<String, Node> opinion = new LinkedHashMap<>();
    Map<String, Location> at = new LinkedHashMap<>();
    if (!said.isEmpty()) {
      opinion.put("text", new Node.Text(said, answer.at()));
      at.put("text", answer.at());
    }
    if (!date.isEmpty()) {
      opinion.put("date", new Node.Text(date, answer.at()));
      at.put("date", answer.at());
    }
    if (!opinion.isEmpty()) {
      put(answer.path(), new Node.Fields(opinion, at, answer.at()));
    }
  }

  private Set<String> proofs() {
    Set<String> proofs = new HashSet<>(files);
    proofs.removeAll(shown);
    return proofs;
  }

  /** Names of files; 无 and 另行报送 name none. */
  private void files(Answer answer, String text) {
    boolean any = false;
    for (String line : Passage.clean(text).split("[\n、；;]", -1)) {
      String name = Spaces.trimmed(line);
      Matcher end = FILE_END.matcher(name);
      if (end.find()) {
        String file = name.substring(0, end.end());
        files.add(file);
        if (!answer.key().equals("evidence")) {
          shown.add(file);
        }
        any = true;
      }
    }
    String said = Passage.line(text);
    boolean nothing = said.matches("无|没有|/|—+|-+|暂无|已?另(?:行)?报送?|见附件|另附|已(?:上传|报送|提交|附).{0,4}");
    if (!any && !nothing) {
      log.report(FindingKind.IMPORT_LOST, answer.at(), answer.path().get(0), Passage.count(said));
    }
  }
}
