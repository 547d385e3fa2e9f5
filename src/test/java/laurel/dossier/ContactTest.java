package laurel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
  private static boolean isPerson(String name) {
    return Contact.named(name).isPerson();
  }

  @ParameterizedTest
  @ValueSource(strings = {"鲍微", "李科", "王会", "鲍知微", "欧阳娜娜", "阿依·古丽", "Smith John"})
  void aNameIsAPersons(String name) {
    assertThat(isPerson(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "鲍", "工会", "车间", "技术部", "综合办", "职工中心", "示例银行股份有限公司", "HR", "12351", "鲍知微1"})
  void anOfficeASignOrANumberIsNot(String name) {
    assertThat(isPerson(name)).isFalse();
  }
}
