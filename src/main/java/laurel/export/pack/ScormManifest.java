package laurel.export.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import laurel.export.Lom;
import laurel.export.Xml;

/** The description of a SCORM package: 1.2, and 2004 in its fourth edition. */
final class ScormManifest {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private ScormManifest() {}

  static void write12(LessonPackage lesson, OutputStream out) throws IOException {
    Xml.write(
        out,
        "manifest",
        xml -> {
          xml.attribute("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2");
          xml.attribute("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2");
          head(lesson, "1.2", "1.2", xml);
          organisation(
              lesson,
              xml,
              item -> item.element("adlcp:masteryscore", String.valueOf(lesson.passPercent())));
          resources(lesson, "adlcp:scormtype", xml);
        });
  }

  static void write2004(LessonPackage lesson, OutputStream out) throws IOException {
    Xml.write(
        out,
        "manifest",
        xml -> {
          xml.attribute("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1");
          xml.attribute("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3");
          xml.attribute("xmlns:imsss", "http://www.imsglobal.org/xsd/imsss");
          head(lesson, "1", "2004 4th Edition", xml);
          organisation(lesson, xml, item -> sequencing(lesson, item));
          resources(lesson, "adlcp:scormType", xml);
        });
  }

  private static void head(LessonPackage lesson, String version, String schema, Xml xml)
      throws IOException {
    xml.attribute("xmlns:xsi", XSI);
    xml.attribute("identifier", "laurel-" + lesson.lesson().id()).attribute("version", version);
    xml.element(
        "metadata",
        metadata -> {
          metadata.element("schema", "ADL SCORM").element("schemaversion", schema);
          if (!schema.equals("1.2")) {
            metadata.element("lom", lom -> Lom.of(lesson.lesson(), lesson.address(), lom));
          }
        });
  }

  private static void organisation(LessonPackage lesson, Xml xml, Xml.Content rules)
      throws IOException {
    xml.element(
        "organizations",
        organisations -> {
          organisations.attribute("default", "course");
          organisations.element(
              "organization",
              course -> {
                course.attribute("identifier", "course");
                course.element("title", lesson.lesson().title());
                course.element(
                    "item",
                    item -> {
                      item.attribute("identifier", "lesson").attribute("identifierref", "page");
                      item.element("title", lesson.lesson().title());
                      rules.write(item);
                    });
              });
        });
  }

  /** The test's score decides whether the lesson is passed; the page says when it is complete. */
  private static void sequencing(LessonPackage lesson, Xml item) throws IOException {
    item.element(
        "imsss:sequencing",
        sequencing -> {
          sequencing.element(
              "imsss:objectives",
              objectives ->
                  objectives.element(
                      "imsss:primaryObjective",
                      test -> {
                        test.attribute("objectiveID", "test");
                        test.attribute("satisfiedByMeasure", "true");
                        test.element("imsss:minNormalizedMeasure", share(lesson.passPercent()));
                      }));
          sequencing.element(
              "imsss:deliveryControls",
              page ->
                  page.attribute("completionSetByContent", "true")
                      .attribute("objectiveSetByContent", "true"));
        });
  }

  /** {@code 0.6} of 60 per cent. */
  static String share(int percent) {
    return BigDecimal.valueOf(percent, 2).stripTrailingZeros().toPlainString();
  }

  private static void resources(LessonPackage lesson, String type, Xml xml) throws IOException {
    xml.element(
        "resources",
        resources ->
            resources.element(
                "resource",
                page -> {
                  page.attribute("identifier", "page").attribute("type", "webcontent");
                  page.attribute(type, "sco").attribute("href", LessonPackage.PAGE);
                  for (String file : lesson.files()) {
                    page.element("file", each -> each.attribute("href", file));
                  }
                }));
  }
}
