package laurel.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.dossier.AchievementDossier;
import laurel.dossier.Completer;
import laurel.dossier.Contact;
import laurel.dossier.LessonDossier;
import laurel.dossier.PersonDossier;
import laurel.model.Unit;
import laurel.rules.Examined;
import laurel.rules.Ruled;
import laurel.text.FamilyNames;
import laurel.text.Names;

/**
 * All names that a jury must not read when it may not know who sent an entry in. Names of three
 * characters and more are hidden in every entry; those of two in their own entry alone, for 张力 and
 * 高峰 are words as well.
 */
final class Secrets {
  private static final int EVERYWHERE = 3;
  private static final int SHORTEST = 2;

  /** What a unit's name ends in, without which people call it: 示例集团, 示例. */
  private static final List<Pattern> LEGAL_FORMS =
      Stream.of("", "(?:集团)?")
          .map(group -> Pattern.compile(group + "(?:股份)?(?:有限责任公司|有限公司|公司)$"))
          .toList();

  private static final Pattern BRACKETS = Pattern.compile("[()（）]");
  private static final int SHORTEST_STEM = 4;

  /** How colleagues call somebody in a text: 王师傅. */
  private static final List<String> CALLED = List.of("师傅", "工程师", "班长", "主任", "劳模");

  /** 张工 is somebody, but not in 小张工作认真 or 紧张工序. */
  private static final String ENGINEER = "工";

  private static final List<String> WORKS =
      List.of("作 作出色 程 序 具 艺 件 人 位 厂 段 况 时 业 务 种 效 期".split(" "));

  /** What ends in a family name, and before 工 is no one: 规范工器具, 佩戴工牌. */
  private static final List<String> BEFORE_WORKS =
      List.of("规范 示范 防范 模范 典范 师范 佩戴 穿戴 江苏 大唐 感谢 酬谢 依赖 信赖 历史 祝贺 紧张 夸张 扩张 分钟 园林 森林 农林 桥梁".split(" "));

  /** What somebody does, though it begins like work: 张工作为负责人. */
  private static final List<String> DOES = List.of("作为 作出 作了 作风 具体 业务 务必 会同 时常 时刻".split(" "));

  /**
   * Further common family names: everyday words begin with them, but hardly one ends so before 工.
   */
  private static final String COMMON_BEFORE_WORKS = "黄周何林梁曾";

  private final Map<String, String> everywhere = new TreeMap<>();
  private final Map<String, List<String>> otherNames = new TreeMap<>();
  private final Collection<String> open;
  private final Terms terms;

  /** All of them, once they are known. */
  private HiddenNames shared = new HiddenNames(Map.of());

  /**
   * @param open names that are no secret: those of the bodies that hold the selection
   */
  private Secrets(Collection<String> open, Terms terms) {
    this.terms = terms;
    this.open = open.stream().map(Names::matching).toList();
  }

  /** The names of everybody in a content folder, in the jury's pack or not. */
  static Secrets of(
      Ruled ruled,
      Terms terms,
      Collection<Examined<AchievementDossier>> achievements,
      Collection<Examined<LessonDossier>> lessons) {
    List<String> open = new ArrayList<>();
    ruled.site().organisers().forEach(o -> open.add(o.name()));
    ruled.programmes().forEach(p -> open.addAll(p.organisers()));
    Secrets secrets = new Secrets(open, terms);
    ruled.units().forEach(secrets::know); // those that records alone name are among them
    achievements.forEach(e -> secrets.unionOf(e.outline()));
    lessons.forEach(e -> secrets.unionOf(e.outline()));
    for (Examined<AchievementDossier> each : achievements) {
      each.dossier().ifPresent(d -> secrets.own(d).people().forEach(secrets::person));
    }
    for (Examined<LessonDossier> each : lessons) {
      each.dossier().ifPresent(d -> secrets.own(d).people().forEach(secrets::person));
    }
    ruled.people().stream().map(PersonDossier::name).forEach(secrets::person);
    secrets.shared = new HiddenNames(secrets.everywhere);
    return secrets;
  }

  /** What of one entry must not be read. */
  private record Own(List<String> people, List<String> units, List<String> prints) {}

  private Own own(AchievementDossier d) {
    return own(d.team(), d.units(), d.union(), d.confidential().contact());
  }

  private Own own(LessonDossier d) {
    String instructor = terms.named(d.instructor()).name();
    return own(d.team(), d.units(), d.union(), d.contact(), instructor);
  }

  private Own own(
      List<Completer> team, List<String> units, String union, Contact contact, String... others) {
    Stream<String> completers = team.stream().map(terms::named).map(Completer::name);
    return new Own(
        Stream.of(completers, Stream.of(contact.name()), Stream.of(others))
            .flatMap(names -> names)
            .toList(),
        Stream.concat(units.stream(), Stream.of(union)).toList(),
        contact.prints());
  }

  /** Hides everybody, and in this entry its own people by however little of their names. */
  Veil veil(AchievementDossier entry) {
    return veil(own(entry));
  }

  /** The same of a lesson. */
  Veil veil(LessonDossier entry) {
    return veil(own(entry));
  }

  private Veil veil(Own own) {
    Map<String, String> names = new TreeMap<>();
    for (String unit : own.units()) {
      unitNames(unit).forEach(name -> put(names, name, Veil.UNIT, SHORTEST));
    }
    for (String person : own.people()) {
      put(names, person, Veil.PERSON, SHORTEST);
      callings(person).forEach(name -> put(names, name, Veil.PERSON, SHORTEST));
      engineer(person, names);
    }
    names.keySet().removeAll(everywhere.keySet());
    return new Veil(shared, names, own.prints());
  }

  /** Hides everybody. */
  Veil veil() {
    return new Veil(shared, Map.of(), List.of());
  }

  private void know(Unit unit) {
    List<String> names = new ArrayList<>(unit.otherNames());
    names.add(unit.name());
    names.forEach(name -> otherNames.put(Names.matching(name), names));
    names.forEach(name -> unitNames(name).forEach(n -> put(everywhere, n, Veil.UNIT, EVERYWHERE)));
    put(everywhere, unit.union(), Veil.UNIT, EVERYWHERE);
  }

  private void unionOf(Examined.Outline outline) {
    put(everywhere, outline.union(), Veil.UNIT, EVERYWHERE);
  }

  private void person(String name) {
    put(everywhere, name, Veil.PERSON, EVERYWHERE);
  }

  /**
   * A unit's names, earlier and short ones too, each also without brackets and without its legal
   * form, unless that is how whoever holds the selection is called.
   */
  private List<String> unitNames(String unit) {
    List<String> names = new ArrayList<>();
    for (String name : otherNames.getOrDefault(Names.matching(unit), List.of(unit))) {
      names.add(name);
      String bare = BRACKETS.matcher(name).replaceAll("");
      names.add(bare);
      LEGAL_FORMS.stream()
          .map(form -> form.matcher(bare))
          .filter(Matcher::find)
          .map(form -> bare.substring(0, form.start()))
          .filter(stem -> stem.codePointCount(0, stem.length()) >= SHORTEST_STEM)
          .filter(stem -> open.stream().noneMatch(o -> o.contains(Names.matching(stem))))
          .forEach(names::add);
    }
    return names;
  }

  private static List<String> callings(String person) {
    if (person.codePoints().limit(1).noneMatch(Character::isIdeographic)) {
      return List.of();
    }
    String family = NameMask.family(person);
    Stream<String> parts = Stream.of(person.split("·")).filter(part -> !part.equals(person));
    return Stream.concat(CALLED.stream().map(called -> family + called), parts).toList();
  }

  /** Words stand for themselves, and the longest of all that begin at a place is taken. */
  private void engineer(String person, Map<String, String> names) {
    String family = person.isEmpty() ? "" : NameMask.family(person);
    if (family.isEmpty()
        || !(FamilyNames.isCommon(family) || COMMON_BEFORE_WORKS.contains(family))) {
      return;
    }
    String called = family + ENGINEER;
    put(names, called, Veil.PERSON, SHORTEST);
    if (names.containsKey(called)) {
      DOES.forEach(verb -> names.putIfAbsent(called + verb, Veil.PERSON + verb));
      WORKS.forEach(work -> names.putIfAbsent(called + work, called + work));
      BEFORE_WORKS.stream()
          .filter(word -> word.endsWith(family))
          .map(word -> word + ENGINEER)
          .forEach(word -> names.putIfAbsent(word, word));
    }
  }

  private void put(Map<String, String> names, String name, String mask, int shortest) {
    boolean secret = !open.contains(Names.matching(name));
    if (secret && name.codePoints().filter(Character::isLetterOrDigit).count() >= shortest) {
      names.putIfAbsent(name, mask);
    }
  }
}
