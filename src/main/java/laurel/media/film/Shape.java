package laurel.media.film;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;

import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * What a video is to become.
 *
 * @param width even, as a person sees it
 * @param height even, as a person sees it
 * @param rotation 0, 90, 180 or 270 degrees clockwise that make the stored picture upright
 * @param bits of picture for each second
 */
public record Shape(int width, int height, int rotation, int bits) {
  /** More pictures a second cost twice the data and show the same hand at the same lathe. */
  private static final int MOST_RATE = 30;

  private static final int HD = 720;

  /** Bits a second for this many pixels: about what the usual services spend. */
  public static int bits(int width, int height) {
    return Math.max(120_000, (int) ((long) width * height * 3 / 2));
  }

  /** The rate of the original, or the most that is kept, or 25 where the file tells nonsense. */
  AVRational rate(AVRational original) {
    double rate = original.den() == 0 ? 0 : (double) original.num() / original.den();
    if (rate < 1) {
      return new AVRational().num(25).den(1);
    }
    return rate > MOST_RATE + 0.5
        ? new AVRational().num(MOST_RATE).den(1)
        : new AVRational().num(original.num()).den(original.den());
  }

  /** From what the decoder gives to what the encoder takes. */
  String filters(FilmSource source, AVRational rate) {
    AVCodecContext codec = source.codec();
    boolean lying = rotation % 180 != 0;
    String scale =
        String.format(
            Locale.ROOT,
            "scale=%d:%d:flags=area:out_color_matrix=bt709:out_range=tv",
            lying ? height : width,
            lying ? width : height);
    String turn =
        switch (rotation) {
          case 90 -> ",transpose=clock";
          case 180 -> ",hflip,vflip";
          case 270 -> ",transpose=cclock";
          default -> "";
        };
    return buffer(source)
        + String.format(Locale.ROOT, ",fps=%d/%d,", rate.num(), rate.den())
        + (wide(codec.color_trc()) ? narrow() : "")
        + scale
        + turn
        + ",setsar=1,format=pix_fmts=yuv420p,buffersink@out";
  }

  private static String buffer(FilmSource source) {
    AVCodecContext codec = source.codec();
    AVRational base = source.stream().time_base();
    // What does not say its colours is taken as players take it.
    boolean hd = codec.height() >= HD && codec.colorspace() == AVCOL_SPC_UNSPECIFIED;
    return String.format(
        Locale.ROOT,
        "buffer@in=width=%d:height=%d:pix_fmt=%d:time_base=%d/%d%s",
        codec.width(),
        codec.height(),
        codec.pix_fmt(),
        base.num(),
        base.den(),
        hd ? ",setparams=colorspace=bt709" : "");
  }

  /** HLG and PQ, what phones film in "HDR", would look grey where nobody expects them. */
  private static boolean wide(int transfer) {
    return transfer == AVCOL_TRC_ARIB_STD_B67 || transfer == AVCOL_TRC_SMPTE2084;
  }

  private static String narrow() {
    return "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
        + "zscale=t=bt709:m=bt709:r=tv,format=yuv420p,";
  }

  /** From what the decoder gives to frames of the encoder's length. */
  static String soundFilters(FilmSource source, int rate, int channels) {
    AVCodecContext codec = source.codec();
    AVRational base = source.stream().time_base();
    return String.format(
        Locale.ROOT,
        "abuffer@in=sample_rate=%d:sample_fmt=%d:channel_layout=%dc:time_base=%d/%d,"
            + "aformat=sample_rates=%d:sample_fmts=fltp:channel_layouts=%s,"
            + "asetnsamples=n=1024:p=0,abuffersink@out",
        codec.sample_rate(),
        codec.sample_fmt(),
        codec.ch_layout().nb_channels(),
        base.num(),
        base.den(),
        rate,
        channels == 1 ? "mono" : "stereo");
  }
}
