package laurel.media.film;

/**
 * A track to be copied.
 *
 * @param handler {@code vide} or {@code soun}
 */
record Track(Box trak, String handler, Chunks chunks) {
  static Track of(Box trak, String handler, long fileSize) throws BadFilm {
    Chunks chunks = Chunks.of(trak.need("mdia").need("minf").need("stbl"), fileSize);
    long all = 0;
    for (int i = 0; i < chunks.offsets().length; i++) {
      long size = chunks.sizes()[i];
      if (size < 0 || chunks.offsets()[i] < 0 || chunks.offsets()[i] > fileSize - size) {
        throw new BadFilm("data behind the end of the file");
      }
      all += size;
      if (all > fileSize) { // else a small file would be copied as a boundless one
        throw new BadFilm("chunks over each other");
      }
    }
    return new Track(trak, handler, chunks);
  }
}
