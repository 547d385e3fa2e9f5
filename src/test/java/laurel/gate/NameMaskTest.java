package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMaskTest {
  @ParameterizedTest
  @CsvSource({
    "张三, 张*",
    "张小三, 张*三",
    "欧阳娜娜, 欧阳*",
    "欧阳修, 欧阳*",
    "欧阳, 欧*",
    "买买提·艾力, 买*·艾*",
    "艾力·托合提, 艾*·托*",
    "Smith John, S* J*",
    "王, *",
    "𠮷野家, 𠮷*家",
    "龚𠮷, 龚*"
  })
  void masksANameAsPublicListsDo(String name, String masked) {
    assertThat(NameMask.of(name)).isEqualTo(masked);
  }

  @Property
  void neverShowsTheWholeName(@ForAll @StringLength(min = 1, max = 12) String name) {
    assertThat(NameMask.of(name)).contains("*");
  }
}
