package laurel.media.film;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_write_frame;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** One track on its way: decoded, filtered, encoded, written. Worker process only. */
final class Lane implements AutoCloseable {
  private final FilmSource source;
  private final AVFilterGraph graph = avfilter_graph_alloc();
  private final AVFilterContext in;
  private final AVFilterContext out;
  private final AVCodecContext encoder;
  private final AVFormatContext target;
  private final AVStream stream;
  private final AVFrame frame = av_frame_alloc();
  private final AVPacket packet = av_packet_alloc();
  private double seconds;

  /**
   * @param filters the whole graph, from {@code <buffer>@in} to {@code <buffersink>@out}
   * @param encoder opened; belongs to the lane from now on
   * @param stream of the target
   */
  Lane(
      FilmSource source,
      String filters,
      AVCodecContext encoder,
      AVFormatContext target,
      AVStream stream)
      throws BadFilm {
    this.source = source;
    this.encoder = encoder;
    this.target = target;
    this.stream = stream;
    FilmSource.check(
        avfilter_graph_parse_ptr(graph, filters, (AVFilterInOut) null, (AVFilterInOut) null, null),
        "filters");
    FilmSource.check(avfilter_graph_config(graph, null), "filters");
    boolean picture = filters.startsWith("buffer@");
    in = avfilter_graph_get_filter(graph, picture ? "buffer@in" : "abuffer@in");
    out = avfilter_graph_get_filter(graph, picture ? "buffersink@out" : "abuffersink@out");
  }

  /** How far this track has been written. */
  double seconds() {
    return seconds;
  }

  /**
   * Takes the next decoded piece through.
   *
   * @return whether there was one
   */
  boolean step() throws BadFilm {
    AVFrame decoded = source.next();
    if (decoded == null) {
      return false;
    }
    decoded.pts(decoded.best_effort_timestamp());
    FilmSource.check(av_buffersrc_write_frame(in, decoded), "filter");
    drain();
    return true;
  }

  /** Brings out what filters and encoder still hold. */
  void finish() throws BadFilm {
    FilmSource.check(av_buffersrc_write_frame(in, null), "filter");
    drain();
    avcodec_send_frame(encoder, null);
    write();
  }

  private void drain() throws BadFilm {
    while (av_buffersink_get_frame(out, frame) >= 0) {
      frame.pict_type(0); // the encoder decides, not the original
      FilmSource.check(avcodec_send_frame(encoder, frame), "encode");
      av_frame_unref(frame);
      write();
    }
  }

  private void write() throws BadFilm {
    while (avcodec_receive_packet(encoder, packet) >= 0) {
      seconds = (double) packet.pts() * encoder.time_base().num() / encoder.time_base().den();
      av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
      packet.stream_index(stream.index());
      FilmSource.check(av_interleaved_write_frame(target, packet), "write");
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
    av_frame_free(frame);
    avfilter_graph_free(graph);
    avcodec_free_context(encoder);
    source.close();
  }
}
