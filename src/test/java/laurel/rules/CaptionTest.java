package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionTest {

  @ParameterizedTest
  @CsvSource({
    "photos/1 整体.jpg, 整体",
    "photos/01-折叠刀具.JPG, 折叠刀具",
    "photos/整体.v2.jpg, 整体.v2",
    "videos/3.操作 演示.mp4, 操作 演示",
    "photos/2024年现场.jpg, 2024年现场",
    "photos/2 1号机整体.jpg, 1号机整体",
    "photos/1号机整体.jpg, 1号机整体",
    "photos/1.5米样机.jpg, 1.5米样机",
    "photos/1整体.jpg, 整体",
    "photos/3D模型.jpg, 3D模型",
    "photos/DSC传感器.jpg, DSC传感器",
    "photos/1 A.jpg, A",
    "photos/139-1234-5678 张三.jpg, 139-1234-5678 张三",
    "photos/13912345678 现场.jpg, 现场",
    "视频.mp4, 视频"
  })
  void theFilesNameLessFolderNumberAndEnding(String path, String caption) {
    assertThat(Caption.of(path, List.of())).isEqualTo(caption);
  }

  @ParameterizedTest
  @CsvSource({
    "videos/VID_20240501_093011.mp4",
    "photos/IMG_0001.JPG",
    "photos/IMG_20240501_093011_HDR.jpg",
    "photos/mmexport1714530611000.jpg",
    "photos/微信图片_20240501093011.jpg",
    "photos/20240501_093011.jpg",
    "photos/DSC01234 (1).jpg"
  })
  void whatACameraCallsAFileIsNoCaption(String path) {
    assertThat(Caption.of(path, List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"示例厂+刀具+鲍知微.mp4", "示例厂＋刀具＋鲍知微.mp4", "示例厂-刀具-鲍知微.mp4", "鲍知微 示例厂 刀具.mp4"})
  void aContactsNameIsTakenOut(String path) {
    assertThat(Caption.of(path, List.of("", "鲍知微"))).contains("刀具").doesNotContain("鲍知微");
  }

  @Test
  void namesAreOrderedAsPeopleNumberThem() {
    String[] names = {"10 a", "2 b", "2 a", "01 c", "1 c", "附图"};
    Arrays.sort(names, Natural.ORDER);
    assertThat(names).containsExactly("1 c", "01 c", "2 a", "2 b", "10 a", "附图");
  }
}
