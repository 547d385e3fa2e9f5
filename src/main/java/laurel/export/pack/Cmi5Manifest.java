package laurel.export.pack;

import java.io.IOException;
import java.io.OutputStream;
import laurel.export.Xml;

/** The course structure of a cmi5 package: one assignable unit, passed by its test. */
final class Cmi5Manifest {
  private static final String NAMESPACE =
      "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

  private Cmi5Manifest() {}

  static void write(LessonPackage lesson, OutputStream out) throws IOException {
    Xml.write(
        out,
        "courseStructure",
        xml -> {
          xml.attribute("xmlns", NAMESPACE);
          xml.element(
              "course", course -> described(lesson, course.attribute("id", lesson.address())));
          xml.element(
              "au",
              unit -> {
                unit.attribute("id", lesson.address() + "#lesson");
                unit.attribute("moveOn", "CompletedOrPassed");
                unit.attribute("masteryScore", ScormManifest.share(lesson.passPercent()));
                described(lesson, unit);
                unit.element("url", LessonPackage.PAGE);
              });
        });
  }

  private static void described(LessonPackage lesson, Xml xml) throws IOException {
    said(xml, "title", lesson.lesson().title());
    String description = lesson.description();
    said(xml, "description", description.isEmpty() ? lesson.lesson().title() : description);
  }

  private static void said(Xml xml, String name, String text) throws IOException {
    xml.element(
        name,
        element ->
            element.element("langstring", words -> words.attribute("lang", "zh-CN").text(text)));
  }
}
