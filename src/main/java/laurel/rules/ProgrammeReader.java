package laurel.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.model.Category;
import laurel.model.Condition;
import laurel.model.Level;
import laurel.model.Office;
import laurel.model.Programme;
import laurel.model.Programme.Attachment;
import laurel.model.Programme.Lessons;
import laurel.model.Programme.ProgrammeStage;
import laurel.model.Verbs;
import laurel.read.Node;
import laurel.text.Address;
import laurel.text.CallYears;

/** Reads what visitors see of a programme: its categories, levels, dates and words. */
final class ProgrammeReader {
  private static final Lessons USUAL_LESSONS = new Lessons(10, 60, List.of());
  private static final Verbs USUAL_VERBS = new Verbs("评选", "奖励", "撤销奖励");

  private final Form form;

  ProgrammeReader(Form form) {
    this.form = form;
  }

  /** The programme; findings tell what is missing. */
  Programme read(String id) {
    form.require("name");
    form.require("year");
    form.require("categories");
    return new Programme(
        id,
        form.text("name"),
        year(id),
        form.texts("organisers").stream().map(Node.Text::value).toList(),
        form.text("notice"),
        form.text("documentNumber"),
        form.day("deadline"),
        keyed("categories").stream()
            .map(c -> new Category(c.text("key"), c.text("name"), c.text("definition")))
            .toList(),
        keyed("conditions").stream().map(ProgrammeReader::condition).toList(),
        levels(),
        form.records("stages").stream().map(ProgrammeReader::stage).toList(),
        form.records("attachments").stream()
            .map(a -> new Attachment(a.text("title"), a.text("file")))
            .toList(),
        verbs(),
        office(form.below("contact")),
        lessons(),
        form.below("media").below("photos").yes("print"));
  }

  /** A call is often made from last year's file: an id of this year with last year's year. */
  private int year(String id) {
    int year = form.count("year").orElse(0);
    Set<Integer> called = CallYears.of(id);
    Set<Integer> said = called.isEmpty() ? CallYears.of(form.text("name")) : called;
    if (year > 0 && !said.isEmpty() && !said.contains(year)) {
      String years = said.stream().sorted().map(String::valueOf).collect(Collectors.joining("、"));
      form.report(FindingKind.PROGRAMME_YEAR, "year", String.valueOf(year), years);
    }
    return year;
  }

  private static Condition condition(Form c) {
    String text = c.text("text");
    String name = c.text("name");
    return new Condition(c.text("key"), name.isEmpty() ? text : name, text);
  }

  /** An office's contact: public on purpose. */
  static Office office(Form office) {
    return new Office(
        office.text("office"), office.text("phone"), office.text("email"), office.text("address"));
  }

  private List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    for (Form level : keyed("levels")) {
      int order = level.count("order").orElse(levels.size() + 1);
      OptionalInt quota = level.count("quota");
      int prize = level.count("prize").orElse(0);
      levels.add(new Level(level.text("key"), level.text("name"), order, quota, prize));
    }
    levels.sort(Comparator.comparingInt(Level::order));
    return levels;
  }

  /** Entries that others refer to: each needs a key of its own, which is part of an address. */
  private List<Form> keyed(String field) {
    Set<String> keys = new HashSet<>();
    for (Form entry : form.records(field)) {
      entry.require("key");
      if (entry.has("key") && !keys.add(entry.text("key"))) {
        entry.report(FindingKind.PROGRAMME_KEY_TWICE, "key", entry.text("key"));
      }
      if (entry.has("key") && !Address.fits(entry.text("key"))) {
        entry.report(FindingKind.ID_INVALID, "key", entry.text("key"));
      }
    }
    return form.records(field);
  }

  private static ProgrammeStage stage(Form stage) {
    return new ProgrammeStage(stage.text("key"), stage.text("name"), stage.text("text"));
  }

  private Verbs verbs() {
    Form verbs = form.below("verbs");
    return new Verbs(
        verbs.given("select").orElse(USUAL_VERBS.select()),
        verbs.given("award").orElse(USUAL_VERBS.award()),
        verbs.given("revoke").orElse(USUAL_VERBS.revoke()));
  }

  private Lessons lessons() {
    Form lesson = form.below("lesson");
    return new Lessons(
        lesson.count("testQuestions").orElse(USUAL_LESSONS.testQuestions()),
        lesson.count("passPercent").orElse(USUAL_LESSONS.passPercent()),
        lesson.texts("themes").stream().map(Node.Text::value).toList());
  }
}
