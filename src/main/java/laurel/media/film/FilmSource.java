package laurel.media.film;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerPointer;

/**
 * One decoded stream of a file. Lives in the worker process only: a crash here takes nobody along.
 */
final class FilmSource implements AutoCloseable {
  /** A decoder keeps a dozen pictures of one and a half or three bytes a pixel. */
  static final long MOST_PIXELS = 36_000_000;

  private final AVFormatContext format = new AVFormatContext(null);
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame frame = av_frame_alloc();
  private final AVStream stream;
  private final AVCodecContext codec;
  private boolean drained;

  /**
   * @param type {@code AVMEDIA_TYPE_VIDEO} or {@code AVMEDIA_TYPE_AUDIO}
   */
  FilmSource(Path file, int type) throws BadFilm {
    av_log_set_level(AV_LOG_QUIET);
    AVDictionary options = new AVDictionary(null);
    // Nothing but plain files of these kinds: a playlist would make the library open what it names.
    av_dict_set(options, "protocol_whitelist", "file", 0);
    av_dict_set(options, "format_whitelist", "mov,mp3,wav", 0);
    check(avformat_open_input(format, file.toString(), null, options), "open");
    av_dict_free(options);
    check(avformat_find_stream_info(format, (PointerPointer<?>) null), "streams");
    int index = av_find_best_stream(format, type, -1, -1, (AVCodec) null, 0);
    check(index, "no such stream");
    stream = format.streams(index);
    AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
    if (decoder == null) {
      throw new BadFilm("no decoder");
    }
    codec = avcodec_alloc_context3(decoder);
    check(avcodec_parameters_to_context(codec, stream.codecpar()), "parameters");
    codec.max_pixels(MOST_PIXELS); // whatever the header says that was looked at before
    codec.thread_count(1); // the build shares out its workers itself
    check(avcodec_open2(codec, decoder, (PointerPointer<?>) null), "decoder");
  }

  /** Whether a file has such a stream that can be decoded. */
  static boolean has(Path file, int type) {
    try (FilmSource source = new FilmSource(file, type)) {
      return source.codec != null;
    } catch (BadFilm e) {
      return false;
    }
  }

  AVStream stream() {
    return stream;
  }

  AVCodecContext codec() {
    return codec;
  }

  /** Goes back to the last key frame before a time. */
  void seek(long millis) {
    double units = millis / 1000.0 * stream.time_base().den() / stream.time_base().num();
    long start = Math.max(0, stream.start_time());
    av_seek_frame(format, stream.index(), start + (long) units, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(codec);
    drained = false;
  }

  /** The next picture or stretch of sound, valid until the next call; null at the end. */
  AVFrame next() {
    while (avcodec_receive_frame(codec, frame) != 0) {
      if (drained) {
        return null;
      }
      feed();
    }
    return frame;
  }

  private void feed() {
    while (av_read_frame(format, packet) >= 0) {
      boolean ours = packet.stream_index() == stream.index();
      if (ours) {
        avcodec_send_packet(codec, packet); // one that is damaged is passed over
      }
      av_packet_unref(packet);
      if (ours) {
        return;
      }
    }
    avcodec_send_packet(codec, null);
    drained = true;
  }

  static void check(int code, String what) throws BadFilm {
    if (code < 0) {
      throw new BadFilm(what + ": " + code);
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
    av_frame_free(frame);
    avcodec_free_context(codec);
    avformat_close_input(format);
  }
}
