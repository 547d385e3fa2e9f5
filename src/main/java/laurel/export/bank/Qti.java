package laurel.export.bank;

import java.io.IOException;
import java.io.OutputStream;
import laurel.export.Xml;
import laurel.export.ZipWriter;
import laurel.model.Question;

/**
 * QTI content packages, one item a question: 3.0, and 2.1 for systems that are older. The two say
 * the same in different words, which {@link Words} holds.
 */
final class Qti {
  private final Words words;

  private Qti(Words words) {
    this.words = words;
  }

  static Qti version3() {
    return new Qti(Words.THREE);
  }

  static Qti version2() {
    return new Qti(Words.TWO);
  }

  /** What the two versions call things. */
  enum Words {
    THREE(
        "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
        "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
        "imsqti_item_xmlv3p0",
        "QTI Package",
        "3.0.0"),
    TWO(
        "http://www.imsglobal.org/xsd/imsqti_v2p1",
        "http://www.imsglobal.org/xsd/imscp_v1p1",
        "imsqti_item_xmlv2p1",
        "QTIv2.1 Package",
        "1.0.0");

    private final String item;
    private final String packaging;
    private final String resource;
    private final String schema;
    private final String schemaVersion;

    Words(String item, String packaging, String resource, String schema, String schemaVersion) {
      this.item = item;
      this.packaging = packaging;
      this.resource = resource;
      this.schema = schema;
      this.schemaVersion = schemaVersion;
    }

    /** {@code qti-choice-interaction}, which 2.1 calls {@code choiceInteraction}. */
    String element(String name) {
      return this == THREE ? "qti-" + name : camel(name);
    }

    /** {@code response-identifier}, which 2.1 calls {@code responseIdentifier}. */
    String attribute(String name) {
      return this == THREE ? name : camel(name);
    }

    private static String camel(String name) {
      StringBuilder camel = new StringBuilder(name.length());
      for (int i = 0; i < name.length(); i++) {
        boolean hump = i > 0 && name.charAt(i - 1) == '-';
        if (name.charAt(i) != '-') {
          camel.append(hump ? Character.toUpperCase(name.charAt(i)) : name.charAt(i));
        }
      }
      return camel.toString();
    }
  }

  void write(Bank bank, OutputStream out) throws IOException {
    ZipWriter zip = new ZipWriter(out);
    zip.file("imsmanifest.xml", file -> manifest(bank, file));
    for (Bank.Numbered n : bank.numbered()) {
      zip.file(path(n), file -> item(bank, n, file));
    }
    for (BankPicture picture : bank.pictures().values()) {
      zip.file(path(picture), picture.file());
    }
    zip.finish();
  }

  private static String path(Bank.Numbered n) {
    return "items/q" + n.name() + ".xml";
  }

  private static String path(BankPicture picture) {
    return "pictures/" + picture.name();
  }

  private void manifest(Bank bank, OutputStream out) throws IOException {
    Xml.write(
        out,
        "manifest",
        xml -> {
          xml.attribute("xmlns", words.packaging).attribute("identifier", "laurel-bank");
          xml.element(
              "metadata",
              m -> m.element("schema", words.schema).element("schemaversion", words.schemaVersion));
          xml.element("organizations", empty -> {});
          xml.element(
              "resources",
              resources -> {
                for (Bank.Numbered n : bank.numbered()) {
                  resources.element("resource", resource -> resource(n, resource));
                }
              });
        });
  }

  private void resource(Bank.Numbered n, Xml xml) throws IOException {
    xml.attribute("identifier", "r" + n.name()).attribute("type", words.resource);
    xml.attribute("href", path(n));
    xml.element("file", file -> file.attribute("href", path(n)));
    if (n.picture().isPresent()) {
      xml.element("file", file -> file.attribute("href", path(n.picture().get())));
    }
  }

  private void item(Bank bank, Bank.Numbered n, OutputStream out) throws IOException {
    Xml.write(
        out,
        words.element("assessment-item"),
        xml -> {
          xml.attribute("xmlns", words.item).attribute("identifier", "q" + n.name());
          xml.attribute("title", bank.title() + " " + n.number());
          xml.attribute("xml:lang", "zh-CN").attribute("adaptive", "false");
          xml.attribute(words.attribute("time-dependent"), "false");
          declarations(n, xml);
          xml.element(words.element("item-body"), body -> body(n, body));
          xml.element(words.element("response-processing"), rules -> processing(n, rules));
          if (!note(n).isEmpty()) {
            xml.element(words.element("modal-feedback"), feedback -> feedback(n, feedback));
          }
        });
  }

  private void declarations(Bank.Numbered n, Xml xml) throws IOException {
    boolean several = n.question().type() == Question.Type.MULTIPLE;
    xml.element(
        words.element("response-declaration"),
        response -> {
          declared(response, "RESPONSE", several ? "multiple" : "single", "identifier");
          response.element(
              words.element("correct-response"),
              correct -> {
                for (String letter : n.question().answers()) {
                  correct.element(words.element("value"), letter);
                }
              });
        });
    xml.element(
        words.element("outcome-declaration"),
        score -> {
          declared(score, "SCORE", "single", "float");
          score.element(
              words.element("default-value"), zero -> zero.element(words.element("value"), "0"));
        });
    xml.element(
        words.element("outcome-declaration"),
        feedback -> declared(feedback, "FEEDBACK", "single", "identifier"));
  }

  private void declared(Xml xml, String name, String cardinality, String type) throws IOException {
    xml.attribute("identifier", name).attribute("cardinality", cardinality);
    xml.attribute(words.attribute("base-type"), type);
  }

  /** The picture stands before the choice, as on the page. */
  private void body(Bank.Numbered n, Xml body) throws IOException {
    if (n.picture().isPresent()) {
      BankPicture picture = n.picture().get();
      body.element(
          "p",
          p ->
              p.element(
                  "img",
                  img ->
                      img.attribute("src", "../" + path(picture))
                          .attribute("alt", n.alt())
                          .attribute("height", String.valueOf(picture.height()))
                          .attribute("width", String.valueOf(picture.width()))));
    }
    interaction(n, body);
  }

  private void interaction(Bank.Numbered n, Xml body) throws IOException {
    Question q = n.question();
    body.element(
        words.element("choice-interaction"),
        xml -> {
          xml.attribute(words.attribute("response-identifier"), "RESPONSE");
          xml.attribute("shuffle", String.valueOf(!q.fixedOrder()));
          int most = q.type() == Question.Type.MULTIPLE ? q.options().size() : 1;
          xml.attribute(words.attribute("max-choices"), String.valueOf(most));
          xml.element(words.element("prompt"), n.stemBesidePicture());
          for (Question.Option option : q.options()) {
            xml.element(
                words.element("simple-choice"),
                choice -> choice.attribute("identifier", option.letter()).text(option.text()));
          }
        });
  }

  /** All of it or nothing, and the explanation in any case. */
  private void processing(Bank.Numbered n, Xml xml) throws IOException {
    xml.element(
        words.element("response-condition"),
        condition ->
            condition.element(
                words.element("response-if"),
                right -> {
                  right.element(
                      words.element("match"),
                      match -> {
                        match.element(
                            words.element("variable"), v -> v.attribute("identifier", "RESPONSE"));
                        match.element(
                            words.element("correct"), c -> c.attribute("identifier", "RESPONSE"));
                      });
                  set(right, "SCORE", "float", "1");
                }));
    if (!note(n).isEmpty()) {
      set(xml, "FEEDBACK", "identifier", "EXPLANATION");
    }
  }

  private void set(Xml xml, String outcome, String type, String value) throws IOException {
    xml.element(
        words.element("set-outcome-value"),
        set -> {
          set.attribute("identifier", outcome);
          set.element(
              words.element("base-value"),
              base -> base.attribute(words.attribute("base-type"), type).text(value));
        });
  }

  private void feedback(Bank.Numbered n, Xml xml) throws IOException {
    xml.attribute(words.attribute("outcome-identifier"), "FEEDBACK");
    xml.attribute(words.attribute("show-hide"), "show").attribute("identifier", "EXPLANATION");
    if (words == Words.THREE) {
      xml.element("qti-content-body", body -> body.element("p", note(n)));
    } else {
      xml.element("p", note(n));
    }
  }

  private static String note(Bank.Numbered n) {
    Question q = n.question();
    String source = q.source().shown().isEmpty() ? "" : "来源：" + q.source().shown();
    return (q.explanation() + " " + source).strip();
  }
}
