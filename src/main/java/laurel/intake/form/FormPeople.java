package laurel.intake.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.Node;
import laurel.text.Dates;
import laurel.text.Names;
import laurel.text.PrivateNumbers;
import laurel.text.Spaces;

/** Who completed an achievement, or teaches a lesson, as a form names them. */
final class FormPeople {
  private static final Map<String, String> PRINTED = Map.of("name", "姓名", "title", "岗位及职务");

  private final OpenForm form;
  private final RecordLog log;

  FormPeople(OpenForm form, RecordLog log) {
    this.form = form;
    this.log = log;
  }

  /** Those whose names stand in one answer; empty where it names nobody. */
  Optional<Node.Items> of(Answer answer) {
    List<WrittenName> written = NameList.people(answer.text());
    if (written.stream().anyMatch(WrittenName::unclear)) {
      log.report(FindingKind.IMPORT_UNCLEAR, answer.at(), answer.path().get(0), answer.label());
    }
    List<Node> people = new ArrayList<>();
    for (WrittenName person : written) {
      tell(person, answer);
      Optional<Answer> row = people.isEmpty() ? form.answer("people.phone") : Optional.empty();
      people.add(person(person, answer.at(), row));
    }
    return items(people, answer.at());
  }

  /** The one of these people whose whole name a profile begins with: 沈砚舟，高级技师. */
  static Optional<String> begunWith(String profile, Node.Items people) {
    return people.items().stream()
        .flatMap(
            person ->
                person instanceof Node.Fields fields
                    ? fields.text("name").stream()
                    : Stream.empty())
        .map(Node.Text::value)
        .filter(
            name ->
                Pattern.compile(Pattern.quote(name) + "[\\s，,。、；;：:（(]")
                    .matcher(profile)
                    .lookingAt())
        .findFirst();
  }

  /** What has no place among the public values of a person, and none of its own. */
  private void tell(WrittenName person, Answer answer) {
    String said = person.role();
    if (Aside.is(person.name(), said) && !said.equals(Aside.gender(said))) {
      log.report(FindingKind.IMPORT_LOST, answer.at(), answer.path().get(0), Passage.count(said));
    }
  }

  private static Node person(WrittenName person, Location at, Optional<Answer> row) {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("name", new Node.Text(person.name(), at));
    String said = person.role();
    if (said.contains("第一完成人")) {
      fields.put("lead", new Node.Text("是", at));
    } else if (!Aside.gender(said).isEmpty()) {
      fields.put("gender", new Node.Text(Aside.gender(said), at));
    } else if (!said.isEmpty() && !Aside.is(person.name(), said)) {
      fields.put("title", new Node.Text(said, at));
    }
    String phone = both(person.phone(), row.map(p -> Passage.line(p.text())).orElse(""));
    if (!phone.isEmpty()) {
      fields.put("phone", new Node.Text(phone, row.map(Answer::at).orElse(at)));
    }
    return fields(fields, at);
  }

  /** The numbers beside the name and that of a row of its own, each once. */
  private static String both(String beside, String row) {
    Set<String> numbers = numbers(beside);
    if (numbers(row).containsAll(numbers)) {
      return row;
    }
    boolean known = row.isEmpty() || numbers.contains(PrivateNumbers.bare(row));
    return known ? beside : beside + "、" + row;
  }

  private static Set<String> numbers(String text) {
    return PrivateNumbers.in(text).stream()
        .map(found -> PrivateNumbers.bare(text.substring(found.start(), found.end())))
        .collect(Collectors.toSet());
  }

  private static Node.Fields fields(Map<String, Node> entries, Location at) {
    Map<String, Location> places = new LinkedHashMap<>();
    entries.forEach((key, node) -> places.put(key, node.at()));
    return new Node.Fields(entries, places, at);
  }

  private static Optional<Node.Items> items(List<Node> people, Location at) {
    return people.isEmpty() ? Optional.empty() : Optional.of(new Node.Items(people, at));
  }

  /** Those who have a row each; empty where the form has no such rows. */
  Optional<Node.Items> ofRows() {
    List<Node> people = new ArrayList<>();
    for (Map<String, Answer> member : form.members) {
      Map<String, Node> fields = new LinkedHashMap<>();
      for (String key : List.of("name", "title", "birth", "gender", "education", "phone")) {
        Optional.ofNullable(member.get(key))
            .filter(a -> !a.text().isBlank())
            .ifPresent(a -> fields.put(key, new Node.Text(member(key, a), a.at())));
      }
      people.add(fields(fields, member.get("name").at()));
    }
    return people.isEmpty() ? Optional.empty() : items(people, people.get(0).at());
  }

  /** A line break between whole names is no more than one within a name: 张三⏎李四 are two. */
  private static String eachOfTwo(String name) {
    List<String> lines =
        Passage.clean(name).lines().map(Spaces::none).filter(line -> !line.isEmpty()).toList();
    boolean several = lines.size() > 1 && lines.stream().allMatch(WrittenName::isWhole);
    return several ? String.join("、", lines) : Passage.line(name);
  }

  private String member(String key, Answer answer) {
    String line = key.equals("name") ? eachOfTwo(answer.text()) : Passage.line(answer.text());
    boolean doubtful = key.equals("name") && Names.isDoubtful(line);
    if (doubtful || (key.equals("title") && !PrivateNumbers.in(line).isEmpty())) {
      log.report(FindingKind.IMPORT_UNCLEAR, answer.at(), "team", PRINTED.get(key));
    }
    if (key.equals("name")) {
      return Names.person(line);
    }
    if (key.equals("birth") && Dates.read(line).certain().isEmpty()) {
      log.report(FindingKind.IMPORT_UNCLEAR, answer.at(), "team", "出生年月");
    }
    return line;
  }
}
