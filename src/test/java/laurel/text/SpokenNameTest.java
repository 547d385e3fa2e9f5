package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNameTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "重庆长安厂,chong qing zhang an chang",
    "重型机械厂,zhong xing ji xie chang",
    "长沙水泵厂,chang sha shui beng chang",
    "长子农机厂,zhang zi nong ji chang",
    "“长城”机床厂,chang cheng ji chuang chang",
    "（重庆）机床厂,chong qing ji chuang chang",
    "厦门港,xia men gang",
    "六安铁厂,lu an tie chang",
    "六盘水,liu pan shui",
    "乐清电器,yue qing dian qi",
    "乐山电器,le shan dian qi",
    "浒墅关站,xu shu guan zhan",
    "ＡＢＢ电气,a b b dian qi",
    "ABB电气,a b b dian qi",
    "３２厂,3 2 chang",
    "—,''"
  })
  void aNameSoundsAsItsPlaceIsReadAloud(String name, String sounds) {
    assertThat(SpokenName.of(name)).isEqualTo(sounds);
  }
}
