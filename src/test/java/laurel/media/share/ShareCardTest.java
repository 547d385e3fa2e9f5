package laurel.media.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShareCardTest {
  private static final ShareCard CARD = card(List.of("管道", "法兰", "快速", "对中夹具的", "研制", "与应用"));

  private static ShareCard card(List<String> words) {
    return new ShareCard(words, "示例石化检维修中心", "creation", "创", "一等奖　2024 年度", "职工“五小”创新成果");
  }

  @Test
  void aCardIsAPictureOfTheSizeThatSharersAskFor() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(CARD.png()));
    assertThat(image.getWidth()).isEqualTo(ShareCard.WIDTH);
    assertThat(image.getHeight()).isEqualTo(ShareCard.HEIGHT);
  }

  @Test
  void theTitleIsDrawnAndAnotherTitleGivesAnotherPicture() throws IOException {
    byte[] other = card(List.of("输液", "快扣")).png();
    assertThat(CARD.png()).isEqualTo(CARD.png()).isNotEqualTo(other);
    assertThat(CARD.recipe()).isNotEqualTo(card(List.of("输液", "快扣")).recipe());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(CARD.png()));
    Set<Integer> colours = new HashSet<>();
    for (int x = 80; x < 1100; x++) {
      for (int y = 250; y < 400; y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    assertThat(colours).hasSizeGreaterThan(20); // ink, paper, and the edges between them
  }

  @Test
  void nothingRunsOverTheEdgeAndNoCharacterStopsTheDrawing() throws IOException {
    String word = "𠮷䶮🙂 ".repeat(30);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(card(List.of(word, "完")).png()));
    int paper = image.getRGB(2, 2);
    for (int y = 130; y < 500; y++) {
      assertThat(image.getRGB(40, y)).isEqualTo(paper);
    }
  }
}
