package laurel.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.diag.Location;
import laurel.read.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormPeopleTest {
  private static final Location AT = Location.of("表.docx");

  @ParameterizedTest
  @CsvSource({
    "'陆知夏，主管护师，临床护理十四年。', 陆知夏",
    "'方晓蔓 护师', 方晓蔓",
    "'王伟：高级技师', 王伟",
    "'买买提·艾力，班长', 买买提·艾力",
    "'王伟民，高级技师', ''",
    "'买买提，班长', ''",
    "'高级技师陆知夏，从事护理十四年', ''",
    "'陆知夏同志长期从事护理', ''",
    "'某人，主管护师', ''"
  })
  void aProfileIsOfTheOneOfTheTeamWhoseNameItBeginsWith(String profile, String name) {
    assertThat(FormPeople.begunWith(profile, people("王伟", "陆知夏", "方晓蔓", "买买提·艾力")).orElse(""))
        .isEqualTo(name);
  }

  private static Node.Items people(String... names) {
    List<Node> all =
        Stream.of(names)
            .<Node>map(
                name ->
                    new Node.Fields(
                        Map.of("name", new Node.Text(name, AT)), Map.of("name", AT), AT))
            .toList();
    return new Node.Items(all, AT);
  }
}
