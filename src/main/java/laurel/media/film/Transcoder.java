package laurel.media.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PROFILE_H264_HIGH;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Encodes a video again as what every phone plays: H.264, 8 bits, upright, at most 30 pictures a
 * second, with AAC. One thread and no timestamps of its own, so that the same video gives the same
 * bytes. Worker process only.
 */
final class Transcoder {
  private static final int SOUND_BITS = 128_000;
  private static final int MOST_SOUND_RATE = 48_000;
  private static final int SECONDS_A_GROUP = 2;

  private final AVFormatContext target = new AVFormatContext(null);
  private final Shape shape;

  private Transcoder(Shape shape) {
    this.shape = shape;
  }

  /**
   * Writes the video in another shape, without tags; a file without sound stays without.
   *
   * @throws BadFilm where it cannot be decoded, or this build of FFmpeg has no encoder
   */
  static void encode(Path from, Path to, Shape shape) throws BadFilm {
    new Transcoder(shape).run(from, to);
  }

  private void run(Path from, Path to) throws BadFilm {
    String name = to.toString();
    FilmSource.check(
        avformat_alloc_output_context2(target, (AVOutputFormat) null, "mp4", name), "mp4");
    target.flags(target.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
    AVIOContext file = new AVIOContext(null);
    FilmSource.check(avio_open(file, name, AVIO_FLAG_WRITE), "open");
    target.pb(file);
    try (Lane picture = picture(new FilmSource(from, AVMEDIA_TYPE_VIDEO));
        Lane sound = FilmSource.has(from, AVMEDIA_TYPE_AUDIO) ? sound(from) : null) {
      FilmSource.check(avformat_write_header(target, (AVDictionary) null), "header");
      interleave(picture, sound);
      FilmSource.check(av_write_trailer(target), "trailer");
    } finally {
      avio_closep(target.pb());
      avformat_free_context(target);
    }
  }

  /** Sound is kept as far as the picture, so that the muxer has little to hold back. */
  private static void interleave(Lane picture, Lane sound) throws BadFilm {
    boolean heard = sound != null;
    while (picture.step()) {
      while (heard && sound.seconds() < picture.seconds()) {
        heard = sound.step();
      }
    }
    picture.finish();
    while (heard) {
      heard = sound.step();
    }
    if (sound != null) {
      sound.finish();
    }
  }

  private Lane picture(FilmSource source) throws BadFilm {
    AVRational rate = shape.rate(source.stream().avg_frame_rate());
    AVCodecContext codec = encoder("libopenh264");
    codec.width(shape.width()).height(shape.height()).pix_fmt(AV_PIX_FMT_YUV420P);
    codec.framerate(rate).bit_rate(shape.bits()).profile(AV_PROFILE_H264_HIGH);
    codec.time_base(new AVRational().num(rate.den()).den(rate.num()));
    codec.gop_size(SECONDS_A_GROUP * Math.max(1, Math.round((float) rate.num() / rate.den())));
    codec.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_BT709);
    codec.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
    av_opt_set(codec.priv_data(), "rc_mode", "bitrate", 0);
    av_opt_set(codec.priv_data(), "allow_skip_frames", "0", 0);
    return lane(source, shape.filters(source, rate), codec);
  }

  private Lane sound(Path from) throws BadFilm {
    FilmSource source = new FilmSource(from, AVMEDIA_TYPE_AUDIO);
    AVCodecContext codec = encoder("aac");
    int rate = Math.min(MOST_SOUND_RATE, source.codec().sample_rate());
    int channels = Math.min(2, source.codec().ch_layout().nb_channels());
    codec.sample_rate(rate).sample_fmt(AV_SAMPLE_FMT_FLTP).bit_rate(channels * (SOUND_BITS / 2L));
    codec.time_base(new AVRational().num(1).den(rate));
    av_channel_layout_default(codec.ch_layout(), channels);
    return lane(source, Shape.soundFilters(source, rate, channels), codec);
  }

  private static AVCodecContext encoder(String name) throws BadFilm {
    AVCodec codec = org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name(name);
    if (codec == null) {
      throw new BadFilm("no encoder " + name);
    }
    return avcodec_alloc_context3(codec);
  }

  private Lane lane(FilmSource source, String filters, AVCodecContext codec) throws BadFilm {
    codec.flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
    codec.thread_count(1);
    FilmSource.check(avcodec_open2(codec, (AVCodec) null, (PointerPointer<?>) null), "encoder");
    AVStream stream = avformat_new_stream(target, null);
    FilmSource.check(avcodec_parameters_from_context(stream.codecpar(), codec), "parameters");
    stream.time_base(codec.time_base());
    return new Lane(source, filters, codec, target, stream);
  }
}
