package laurel.media.film;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;

/** How loud a recording is along its length: what a waveform draws. */
final class Loudness {
  private Loudness() {}

  /**
   * The loudest sample (of the first channel) in each of so many even stretches, 0 to 255, the
   * loudest of all at 255.
   */
  static byte[] peaks(FilmSource sound, long millis, int count) throws BadFilm {
    long samples = Math.max(count, millis * sound.codec().sample_rate() / 1000);
    float[] peaks = new float[count];
    float[] buffer = new float[0];
    long at = 0;
    for (AVFrame frame = sound.next(); frame != null; frame = sound.next()) {
      int n = frame.nb_samples();
      buffer = buffer.length < n ? new float[n] : buffer;
      first(frame, buffer, n, sound.codec().ch_layout().nb_channels());
      for (int i = 0; i < n; i++) {
        int stretch = (int) Math.min(count - 1, (at + i) * count / samples);
        peaks[stretch] = Math.max(peaks[stretch], Math.abs(buffer[i]));
      }
      at += n;
    }
    if (at == 0) {
      throw new BadFilm("no sound");
    }
    return scaled(peaks);
  }

  private static byte[] scaled(float[] peaks) {
    float most = 0.001f;
    for (float peak : peaks) {
      most = Math.max(most, peak);
    }
    byte[] scaled = new byte[peaks.length];
    for (int i = 0; i < peaks.length; i++) {
      scaled[i] = (byte) Math.round(Math.min(1, peaks[i] / most) * 255);
    }
    return scaled;
  }

  private static void first(AVFrame frame, float[] to, int n, int channels) throws BadFilm {
    BytePointer data = frame.data(0);
    int format = frame.format();
    if (format == AV_SAMPLE_FMT_FLTP) {
      new FloatPointer(data).get(to, 0, n);
    } else if (format == AV_SAMPLE_FMT_FLT) {
      FloatPointer in = new FloatPointer(data);
      for (int i = 0; i < n; i++) {
        to[i] = in.get((long) i * channels);
      }
    } else if (format == AV_SAMPLE_FMT_S16 || format == AV_SAMPLE_FMT_S16P) {
      ShortPointer in = new ShortPointer(data);
      int step = format == AV_SAMPLE_FMT_S16 ? channels : 1;
      for (int i = 0; i < n; i++) {
        to[i] = in.get((long) i * step) / 32768f;
      }
    } else if (format == AV_SAMPLE_FMT_U8) {
      for (int i = 0; i < n; i++) {
        to[i] = ((data.get((long) i * channels) & 0xff) - 128) / 128f;
      }
    } else {
      throw new BadFilm("samples of format " + format);
    }
  }
}
