package laurel.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.diag.Subject;
import laurel.model.Achievement;
import laurel.model.Narrative;

/** The parts of an achievement's text, each with a heading and a name to link to. */
final class AchievementSections {
  private static final String SUMMARY = "summary";
  private static final String BENEFITS = "economicBenefit";

  /** What the forms call the parts, in the sources of questions (annex 4). */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("成果简介", SUMMARY),
          Map.entry("成果简介及成效", SUMMARY),
          Map.entry("文字材料", SUMMARY),
          Map.entry("成果背景", "background"),
          Map.entry("成果目标", "goal"),
          Map.entry("成果创新点", "innovations"),
          Map.entry("创新点", "innovations"),
          Map.entry("经济效益", BENEFITS),
          Map.entry("经济效益和社会效益", BENEFITS),
          Map.entry("社会效益", "socialBenefit"));

  private AchievementSections() {}

  /** The parts that say something, in the form's order. */
  static List<AchievementView.Section> of(Edition edition, Achievement a) {
    List<AchievementView.Section> sections = new ArrayList<>();
    texts(a.narrative())
        .forEach(
            (field, text) ->
                sections.add(
                    new AchievementView.Section(
                        field,
                        edition.say("section." + field),
                        new Prose(text, 3, new Subject(a.ref().key(), field)))));
    Fingerprint.Builder print = Fingerprint.of("sections", 1).add(a.ref().key());
    Prints.add(a.words().told(), print); // which knows it where the texts lie on the disk
    return new PrintedList<>(sections, print.build());
  }

  /** Name on the form to name within the page; 文字材料 means the first part that there is. */
  static Map<String, String> places(Achievement a) {
    Map<String, String> texts = texts(a.narrative());
    Map<String, String> places = new LinkedHashMap<>();
    NAMES.forEach(
        (name, field) -> {
          if (texts.containsKey(field)) {
            places.put(name, field);
          }
        });
    texts.keySet().stream().findFirst().ifPresent(first -> places.putIfAbsent("文字材料", first));
    return places;
  }

  private static Map<String, String> texts(Narrative text) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(SUMMARY, text.summary());
    texts.put("background", text.background());
    texts.put("goal", text.goal());
    texts.put("innovations", text.innovations());
    texts.put(BENEFITS, text.economicBenefit());
    texts.put("socialBenefit", text.socialBenefit());
    texts.values().removeIf(String::isBlank);
    return texts;
  }
}
