package laurel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.dossier.Completer;
import laurel.dossier.Completer.Details;
import laurel.dossier.Contact;
import laurel.model.Category;
import laurel.text.Names;
import laurel.text.ReachPrints;

/** Reads the people of a record. Their order is the record's; a name is never a key. */
final class TeamRules {
  /** Posts that decide or lead (决策层人员和主要管理人员), as far as a title can show it. */
  private static final Pattern LEADING =
      Pattern.compile("董事|总经理|副总|总裁|总监|厂长|矿长|院长|校长|局长|站长|党委书记|总工程师|总会计师|法定代表人|法人代表");

  private TeamRules() {}

  /**
   * The completers below {@code key}; those without a name are reported and left out, names that
   * hardly are one person's are reported.
   */
  static List<Completer> team(Form form, String key) {
    List<Completer> team = new ArrayList<>();
    List<Form> people = form.records(key);
    for (int i = 0; i < people.size(); i++) {
      Form person = people.get(i);
      Optional<Completer> completer = completer(person);
      if (completer.isPresent()) {
        if (Names.isDoubtful(completer.get().name())) {
          person.reportAt(FindingKind.TEAM_NAME_UNCLEAR, person.fields().at(), key, i + 1);
        }
        team.add(completer.get());
      } else {
        person.reportAt(FindingKind.TEAM_NO_NAME, person.fields().at(), key, i + 1);
      }
    }
    return led(team);
  }

  private static Optional<Completer> completer(Form person) {
    return named(
        Names.person(person.text("name")),
        person.text("title"),
        person.yes("lead"),
        person.given("person"),
        new Details(
            person.text("birth"),
            person.text("gender"),
            person.text("education"),
            person.text("phone")));
  }

  private static Optional<Completer> named(
      String name, String post, boolean lead, Optional<String> person, Details details) {
    boolean nobody = name.isEmpty() && person.isEmpty();
    return nobody
        ? Optional.empty()
        : Optional.of(new Completer(name, post, lead, person, details));
  }

  /** Where nobody is marked as 第一完成人, the first is. */
  private static List<Completer> led(List<Completer> team) {
    if (team.isEmpty() || team.stream().anyMatch(Completer::lead)) {
      return team;
    }
    Completer first = team.get(0);
    team.set(0, new Completer(first.name(), first.post(), true, first.person(), first.details()));
    return team;
  }

  /**
   * The person to ask.
   *
   * @param team whose telephones no text may show either
   */
  static Contact contact(Form contact, List<Completer> team) {
    String phone = contact.text("phone");
    String email = contact.text("email");
    Stream<String> phones = team.stream().map(completer -> completer.details().phone());
    List<String> prints = ReachPrints.of(Stream.concat(Stream.of(phone, email), phones));
    return new Contact(Names.person(contact.text("name")), phone, email, prints);
  }

  /** 小建议: 其完成人不包括决策层人员和主要管理人员 (Hangzhou notice, part 2), where the programme says so. */
  static void checkSuggestion(Form form, Category category) {
    if (form.yes("decisionMaker")) {
      form.report(FindingKind.TEAM_DECISION_MAKER, "decisionMaker", category.name());
      return;
    }
    List<Form> people = form.records("team");
    for (int i = 0; i < people.size(); i++) {
      String post = people.get(i).text("title");
      if (LEADING.matcher(post).find()) {
        form.reportAt(
            FindingKind.TEAM_MAYBE_DECISION_MAKER,
            people.get(i).fields().at(),
            "team",
            i + 1,
            post,
            category.name());
      }
    }
  }
}
