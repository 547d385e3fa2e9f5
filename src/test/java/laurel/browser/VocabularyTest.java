package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import laurel.Figures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages tell search engines, held against schema.org's vocabulary. */
class VocabularyTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Vocabulary VOCABULARY = Vocabulary.read();

  @Test
  void everyObjectOfTheSiteFitsTheVocabulary() throws IOException {
    TreeMap<String, String> faults = new TreeMap<>();
    int objects = 0;
    for (Path page : DemoSite.pages()) {
      for (JsonNode object : told(page)) {
        VOCABULARY.faults(object).forEach(fault -> faults.putIfAbsent(fault, page.toString()));
        objects++;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(objects).isGreaterThan(500);
    Figures.say("checks", "40-objects", "Objects of JSON-LD held against schema.org", objects);
  }

  @Test
  void theOpenCatalogueFitsItToo() throws IOException {
    List<Path> files = DemoSite.files(".jsonld");
    assertThat(files).hasSize(1);
    assertThat(VOCABULARY.faults(JSON.readTree(Files.readString(files.get(0))))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'@type':'Organisation','name':'a'} | is of no known type: Organisation",
        "{'@type':'Person','startOffset':1} | /Person.startOffset is no property of it",
        "{'@type':'Quiz','hasPart':{'@type':'Person'}} | /Quiz.hasPart holds \"Person\"",
        "{'@type':'Quiz','dateModified':'8.3.2024'} | /Quiz.dateModified holds \"8.3.2024\"",
        "{'@type':'Quiz','author':{'@type':'Person','name':'a','@id':'b'}} | ok",
      })
  void theVocabularyKnowsWhatFits(String object, String said) throws IOException {
    List<String> faults = VOCABULARY.faults(JSON.readTree(object.replace('\'', '"')));
    assertThat(VOCABULARY.types()).isGreaterThan(800);
    if (said.equals("ok")) {
      assertThat(faults).isEmpty();
    } else {
      assertThat(faults).singleElement().asString().contains(said);
    }
  }

  /** The objects that a page tells. */
  static List<JsonNode> told(Path page) throws IOException {
    List<JsonNode> told = new ArrayList<>();
    for (Element data : Jsoup.parse(page, "UTF-8").select("script[type=application/ld+json]")) {
      told.add(JSON.readTree(data.data()));
    }
    return told;
  }
}
