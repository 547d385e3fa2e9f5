package laurel.rules;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.model.Question.Source;
import laurel.model.Question.Source.Book;
import laurel.model.Question.Source.Clip;
import laurel.model.Question.Source.Free;
import laurel.model.Question.Source.None;
import laurel.model.Question.Source.Section;
import laurel.text.HalfWidth;
import laurel.text.Reading;
import laurel.text.Spaces;
import laurel.text.Timecodes;

/**
 * Reads where a question's answer can be found (来源, annex 4): 视频 00:07-00:35, 视频简介, 《书名》 （书籍名称）.
 * Anything else is kept as typed.
 */
final class SourceReader {
  private static final Pattern HINT = Pattern.compile("^如[:：]\\s*");
  private static final Pattern BOOK = Pattern.compile("《([^》]+)》\\s*([（(]书籍名称[）)])?.*");
  private static final Pattern NUMBERED = Pattern.compile("^(.*)视频\\s*第?([1-9][0-9]?)个?\\s+(.*)$");
  private static final Pattern VIDEO = Pattern.compile("^(.*)视频\\s*[:：,，]?\\s*(.*)$");
  private static final List<String> SECTIONS =
      List.of(
          "视频简介",
          "成果简介",
          "成果简介及成效",
          "文字材料",
          "成果背景",
          "成果目标",
          "成果创新点",
          "创新点",
          "经济效益",
          "社会效益",
          "经济效益和社会效益",
          "导师简介");

  private static final Map<String, Section> KNOWN =
      SECTIONS.stream().collect(Collectors.toMap(name -> name, Section::new));

  /** Containers round lengths; so do people who write times down. */
  static final long SLACK_MILLIS = 500;

  private final List<OptionalLong> videos;
  private final BiConsumer<FindingKind, Object[]> findings;

  /**
   * For one record.
   *
   * @param videos length of each video in milliseconds, in the record's order, where it is known
   */
  SourceReader(List<OptionalLong> videos, BiConsumer<FindingKind, Object[]> findings) {
    this.videos = videos;
    this.findings = findings;
  }

  /** The source; where something is wrong with it a finding says so. */
  Source read(String typed) {
    Section named = KNOWN.get(typed);
    if (named != null) {
      return named;
    }
    String text = HINT.matcher(Spaces.single(typed)).replaceFirst("");
    if (text.isEmpty()) {
      return new None();
    }
    if (HalfWidth.of(text).contains("**")) {
      report(FindingKind.QUESTION_SOURCE_PLACEHOLDER, typed);
      return new None();
    }
    String joined = Spaces.none(text);
    if (SECTIONS.contains(joined)) {
      return new Section(joined);
    }
    return clip(text).orElseGet(() -> book(text));
  }

  private static Source book(String text) {
    Matcher book = BOOK.matcher(text);
    return book.matches() ? new Book(book.group(1).strip()) : new Free(text);
  }

  private Optional<Source> clip(String text) {
    Matcher numbered = NUMBERED.matcher(text);
    if (numbered.matches()) {
      Optional<Source> clip = clip(text, Integer.parseInt(numbered.group(2)), numbered.group(3));
      if (clip.isPresent()) {
        return clip;
      }
    }
    Matcher plain = VIDEO.matcher(text);
    return clip(text, 1, plain.matches() ? plain.group(2) : text);
  }

  private Optional<Source> clip(String typed, int video, String time) {
    if (!(Timecodes.range(time) instanceof Reading.Certain<Timecodes.Range> range)) {
      return Optional.empty();
    }
    int start = (int) range.value().start().toSeconds();
    Optional<Duration> until = range.value().end();
    int end = (int) until.orElse(range.value().start()).toSeconds();
    if (until.isPresent() && start >= end) {
      report(FindingKind.QUESTION_SOURCE_ORDER, typed);
      return Optional.of(new None());
    }
    return Optional.of(within(typed, new Clip(video, start, end)));
  }

  private Source within(String typed, Clip clip) {
    if (clip.video() > videos.size()) {
      report(FindingKind.QUESTION_SOURCE_NO_VIDEO, typed);
      return new Free(typed);
    }
    OptionalLong length = videos.get(clip.video() - 1);
    if (length.isPresent() && clip.endSeconds() * 1000L > length.getAsLong() + SLACK_MILLIS) {
      report(FindingKind.QUESTION_SOURCE_BEYOND_END, typed, clock(length.getAsLong()));
      return new None();
    }
    return clip;
  }

  /** {@code 1:42}, for people. */
  static String clock(long millis) {
    long seconds = millis / 1000;
    String tenths = millis % 1000 >= 100 ? "." + millis % 1000 / 100 : "";
    return String.format(Locale.ROOT, "%d:%02d%s", seconds / 60, seconds % 60, tenths);
  }

  private void report(FindingKind kind, Object... arguments) {
    findings.accept(kind, arguments);
  }
}
