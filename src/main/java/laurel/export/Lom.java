package laurel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import laurel.model.Lesson;
import laurel.model.Member;
import laurel.model.PlainText;
import laurel.model.Question;
import laurel.model.UnitName;
import laurel.text.Spaces;

/**
 * Learning object metadata (GB/T 21365-2008, which takes over IEEE 1484.12.1): what a lesson is,
 * whom it is for, who made it, as repositories of teaching material exchange it.
 */
public final class Lom {
  private static final String NAMESPACE = "http://ltsc.ieee.org/xsd/LOM";
  private static final String STANDARD = "LOMv1.0";
  private static final Map<Question.Difficulty, String> DIFFICULTY =
      Map.of(
          Question.Difficulty.BASIC, "easy",
          Question.Difficulty.INTERMEDIATE, "medium",
          Question.Difficulty.ADVANCED, "difficult");

  private Lom() {}

  /** A lesson's metadata as a document of its own. */
  public static void write(Lesson lesson, String address, OutputStream out) throws IOException {
    Xml.write(out, "lom", xml -> of(lesson, address, xml));
  }

  /** The content of a {@code lom} element. */
  public static void of(Lesson lesson, String address, Xml xml) throws IOException {
    xml.attribute("xmlns", NAMESPACE);
    xml.element("general", general -> general(lesson, address, general));
    xml.element("lifeCycle", cycle -> lifeCycle(lesson, cycle));
    xml.element("technical", t -> t.element("format", "text/html").element("location", address));
    xml.element("educational", educational -> educational(lesson, educational));
    xml.element("rights", rights -> vocabulary(rights, "cost", "no"));
  }

  private static void general(Lesson lesson, String address, Xml xml) throws IOException {
    xml.element("identifier", id -> id.element("catalog", "URI").element("entry", address));
    said(xml, "title", lesson.title());
    xml.element("language", "zh-CN");
    String synopsis = Spaces.single(PlainText.of(lesson.synopsis()));
    if (!synopsis.isEmpty()) {
      said(xml, "description", synopsis);
    }
    if (lesson.theme().isPresent()) {
      said(xml, "keyword", lesson.theme().get());
    }
    vocabulary(xml, "aggregationLevel", "1");
  }

  /** People as far as they may be named, and the units that handed it in. */
  private static void lifeCycle(Lesson lesson, Xml xml) throws IOException {
    List<String> people = lesson.team().members().stream().map(Member::name).toList();
    List<String> units = lesson.units().stream().map(UnitName::name).toList();
    contribution(xml, "author", people, "FN", lesson);
    contribution(xml, "publisher", units, "ORG", lesson);
  }

  private static void contribution(
      Xml xml, String role, List<String> names, String kind, Lesson lesson) throws IOException {
    if (names.isEmpty()) {
      return;
    }
    xml.element(
        "contribute",
        contribute -> {
          vocabulary(contribute, "role", role);
          for (String name : names) {
            contribute.element("entity", vcard(kind, name));
          }
          contribute.element(
              "date", date -> date.element("dateTime", lesson.standing().since().toString()));
        });
  }

  private static String vcard(String kind, String name) {
    String bare = name.replaceAll("[\\r\\n;,\\\\]", " ");
    String lines = kind.equals("FN") ? "FN:" + bare : "FN:" + bare + "\nORG:" + bare;
    return "BEGIN:VCARD\nVERSION:3.0\nN:" + bare + "\n" + lines + "\nEND:VCARD";
  }

  private static void educational(Lesson lesson, Xml xml) throws IOException {
    vocabulary(xml, "interactivityType", "mixed");
    vocabulary(xml, "learningResourceType", "lecture");
    if (!lesson.questions().isEmpty()) {
      vocabulary(xml, "learningResourceType", "self assessment");
    }
    vocabulary(xml, "intendedEndUserRole", "learner");
    vocabulary(xml, "context", "training");
    if (lesson.difficulty().isPresent()) {
      vocabulary(xml, "difficulty", DIFFICULTY.get(lesson.difficulty().get()));
    }
    xml.element("language", "zh-CN");
  }

  private static void said(Xml xml, String name, String text) throws IOException {
    xml.element(
        name,
        element ->
            element.element(
                "string",
                string -> string.attribute("language", Locale.CHINA.toLanguageTag()).text(text)));
  }

  private static void vocabulary(Xml xml, String name, String value) throws IOException {
    xml.element(name, element -> element.element("source", STANDARD).element("value", value));
  }
}
