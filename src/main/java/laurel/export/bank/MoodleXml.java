package laurel.export.bank;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Base64;
import laurel.export.Xml;
import laurel.model.Question;

/** Moodle's own XML: what GIFT says, with difficulty and source as tags. */
final class MoodleXml {
  private static final String PLAIN = "plain_text";

  private MoodleXml() {}

  static void write(Bank bank, OutputStream out) throws IOException {
    Xml.write(
        out,
        "quiz",
        quiz -> {
          quiz.element(
              "question",
              category ->
                  category
                      .attribute("type", "category")
                      .element(
                          "category",
                          text ->
                              text.element("text", "$course$/top/" + Gift.category(bank.title()))));
          for (Bank.Numbered n : bank.numbered()) {
            quiz.element("question", question -> question(bank, n, question));
          }
        });
  }

  private static void question(Bank bank, Bank.Numbered n, Xml xml) throws IOException {
    Question q = n.question();
    boolean judged = q.type() == Question.Type.TRUE_FALSE;
    xml.attribute("type", judged ? "truefalse" : "multichoice");
    xml.element("name", name -> name.element("text", n.name()));
    if (n.picture().isPresent()) {
      illustrated(xml, n, n.picture().get());
    } else {
      text(xml, "questiontext", n.stem());
    }
    text(xml, "generalfeedback", q.explanation());
    xml.element("defaultgrade", "1").element("penalty", judged ? "1" : "0.3333333");
    xml.element("hidden", "0").element("idnumber", bank.id() + "-" + n.name());
    if (!judged) {
      xml.element("single", String.valueOf(q.type() == Question.Type.SINGLE));
      xml.element("shuffleanswers", String.valueOf(!q.fixedOrder()));
      xml.element("answernumbering", "ABCD");
    }
    for (Question.Option option : q.options()) {
      xml.element("answer", answer -> answer(n, option, answer));
    }
    xml.element("tags", tags -> tags(q, tags));
  }

  /** With a picture the question is HTML, and the picture's bytes follow it. */
  private static void illustrated(Xml xml, Bank.Numbered n, BankPicture picture)
      throws IOException {
    String html =
        "<p>"
            + escaped(n.question().stem())
            + "</p><p><img src=\"@@PLUGINFILE@@/"
            + picture.name()
            + "\" alt=\""
            + escaped(n.alt())
            + "\" width=\""
            + picture.width()
            + "\" height=\""
            + picture.height()
            + "\"></p>";
    String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(picture.file()));
    xml.element(
        "questiontext",
        question -> {
          question.attribute("format", "html").element("text", html);
          question.element(
              "file",
              file ->
                  file.attribute("name", picture.name())
                      .attribute("path", "/")
                      .attribute("encoding", "base64")
                      .text(bytes));
        });
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void answer(Bank.Numbered n, Question.Option option, Xml xml) throws IOException {
    Question q = n.question();
    boolean judged = q.type() == Question.Type.TRUE_FALSE;
    boolean several = q.type() == Question.Type.MULTIPLE;
    String right = several ? Gift.share(q.answers().size()) : "100";
    xml.attribute("fraction", n.right(option) ? right : several ? "-100" : "0");
    xml.attribute("format", PLAIN);
    String word = option.letter().equals("A") ? "true" : "false";
    xml.element("text", judged ? word : option.text());
    text(xml, "feedback", "");
  }

  private static void tags(Question q, Xml xml) throws IOException {
    if (q.difficulty().isPresent()) {
      xml.element("tag", tag -> tag.element("text", q.difficulty().get().label()));
    }
    if (!q.source().shown().isEmpty()) {
      xml.element("tag", tag -> tag.element("text", "来源：" + q.source().shown()));
    }
  }

  private static void text(Xml xml, String name, String text) throws IOException {
    xml.element(name, it -> it.attribute("format", PLAIN).element("text", text));
  }
}
