package laurel.intake.placing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.arrival.Arrival;
import laurel.intake.paper.PaperKind;
import laurel.read.RawKind;

/** Where in a record's folder its files go, and what they are called there. */
final class FilePlaces {
  private static final Pattern LEADING = Pattern.compile("^([0-9]{1,3}) ");

  private final Target target;
  private final Copies copies;
  private final RecordLog log;
  private final Map<String, String> letters = new LinkedHashMap<>();
  private final Map<String, String> videos = new LinkedHashMap<>();

  /** Photos that may be papers: told together, a form or letter may have many pages. */
  private final List<Arrival> doubtful = new ArrayList<>();

  FilePlaces(Target target, Copies copies, RecordLog log) {
    this.target = target;
    this.copies = copies;
    this.log = log;
  }

  /** Where the record's letters lie, by key of {@code consent}. */
  Map<String, String> letters() {
    return letters;
  }

  /**
   * Places files, kind by kind, those of a kind in the order in which the form lists them; banks
   * were placed when they were read.
   */
  void place(Map<Arrival, FileKind> files) throws IOException {
    List<Arrival> ordered = new ArrayList<>(files.keySet());
    ordered.sort(Comparator.comparingInt(this::listedAt));
    for (FileKind kind : FileKind.values()) {
      for (Arrival arrival : ordered) {
        if (files.get(arrival) == kind) {
          place(arrival, kind);
        }
      }
    }
    if (!doubtful.isEmpty()) {
      Location first = Location.of(doubtful.get(0).shown());
      log.report(FindingKind.IMPORT_PHOTO, first, "photos", doubtful.size());
    }
  }

  /** The order in which the form lists them; what it does not list comes after. */
  private int listedAt(Arrival arrival) {
    List<String> listed = target.listed();
    int at = listed.indexOf(arrival.name());
    for (int i = 0; i < listed.size() && at < 0; i++) {
      at = Matching.isNamed(listed.get(i), arrival) ? i : -1;
    }
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private void place(Arrival arrival, FileKind kind) throws IOException {
    boolean lesson = target.kind == RawKind.LESSON;
    String ending = "." + PaperKind.ending(arrival.name());
    switch (kind) {
      case PHOTO -> {
        if (lesson) {
          unplaced(arrival);
        } else {
          photo(arrival, ending);
        }
      }
      case VIDEO -> video(arrival, ending);
      case SOUND -> {
        if (lesson) {
          unplaced(arrival);
        } else {
          copies.add(arrival, "audio/" + numbered("audio", caption(arrival, "讲解")) + ending);
        }
      }
      case SUBTITLES -> subtitles(arrival);
      case LETTER -> letter(arrival, ending);
      case PERSONAL -> personal(arrival);
      case PROOF -> {
        String folder = lesson ? "private/" : "evidence/";
        copies.add(arrival, folder + FileNames.safe(arrival.name()));
      }
      case FORM -> copies.add(arrival, "private/" + FileNames.safe(arrival.name()));
      case BANK, PROGRAM -> {} // programs never
    }
  }

  private void photo(Arrival arrival, String ending) throws IOException {
    boolean known = copies.known().containsKey(arrival.hash());
    if (!known && PaperNames.isDoubtful(arrival) && !target.lists(arrival)) {
      doubtful.add(arrival);
    }
    copies.add(arrival, "photos/" + numbered("photos", caption(arrival, "照片")) + ending);
  }

  private void personal(Arrival arrival) throws IOException {
    boolean known = copies.known().containsKey(arrival.hash());
    String place = copies.add(arrival, "private/" + FileNames.safe(arrival.name()));
    if (!known) {
      log.report(FindingKind.IMPORT_PERSONAL, Location.of(arrival.shown()), "", place);
    }
  }

  private void video(Arrival arrival, String ending) throws IOException {
    boolean lesson = target.kind == RawKind.LESSON;
    boolean known = copies.known().containsKey(arrival.hash());
    if (lesson && copies.isTaken("video" + ending) && !known) {
      unplaced(arrival);
      return;
    }
    String wanted = lesson ? "video" : "videos/" + numbered("videos", caption(arrival, "成果视频"));
    String place = copies.add(arrival, wanted + ending);
    int dot = place.lastIndexOf('.');
    videos.put(head(arrival.name()), dot < 0 ? place : place.substring(0, dot));
  }

  /** Subtitles keep to their video: X.zh-CN.vtt goes with X.mp4. */
  private void subtitles(Arrival arrival) throws IOException {
    String head = head(arrival.name());
    String rest = arrival.name().substring(head.length());
    Optional<String> video =
        Optional.ofNullable(videos.get(head))
            .or(() -> target.kind == RawKind.LESSON ? Optional.of("video") : Optional.empty());
    if (video.isEmpty()) {
      unplaced(arrival);
    } else {
      copies.add(arrival, video.get() + rest);
    }
  }

  static String head(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private void letter(Arrival arrival, String ending) throws IOException {
    boolean authenticity = arrival.name().contains("承诺");
    boolean authorization = !authenticity || arrival.name().contains("授权");
    String name = authorization && authenticity ? "授权书、承诺书" : authorization ? "授权书" : "真实性承诺书";
    String place = copies.add(arrival, "private/" + name + ending);
    if (authorization) {
      letters.putIfAbsent("authorization", place);
    }
    if (authenticity) {
      letters.putIfAbsent("authenticity", place);
    }
  }

  private void unplaced(Arrival arrival) {
    log.report(
        FindingKind.IMPORT_UNPLACED, Location.of(arrival.shown()), "", "（" + target.title() + "？）");
  }

  /** Where a question bank goes. */
  String bank(Arrival arrival) {
    boolean lesson = target.kind == RawKind.LESSON;
    if (lesson && !copies.isTaken("questions.xlsx")) {
      return "questions.xlsx";
    }
    return "questions/" + caption(arrival, "题库") + ".xlsx";
  }

  private String caption(Arrival arrival, String otherwise) {
    String caption = FileNames.caption(arrival, target);
    return caption.isEmpty() ? otherwise : caption;
  }

  /** The next number of a folder, so that captions stay in the order in which they were sent. */
  private String numbered(String folder, String caption) throws IOException {
    int last = 0;
    for (String name : copies.names(folder)) {
      Matcher number = LEADING.matcher(name);
      last = Math.max(last, number.find() ? Integer.parseInt(number.group(1)) : 0);
    }
    return (last + 1) + " " + caption;
  }
}
