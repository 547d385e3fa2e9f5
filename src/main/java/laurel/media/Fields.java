package laurel.media;

import laurel.model.MediaRef;

/** The field of a record in which originals of a kind stand. */
final class Fields {
  private Fields() {}

  static String of(MediaRef ref) {
    return switch (ref.kind()) {
      case PHOTO, QUESTION_PICTURE -> "photos";
      case VIDEO, SUBTITLES, CHAPTERS -> "videos";
      case AUDIO -> "audio";
    };
  }
}
