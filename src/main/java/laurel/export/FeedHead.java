package laurel.export;

/**
 * What a feed says of itself.
 *
 * @param page absolute address of the page that shows the same
 * @param folder absolute address of the folder that the feed's files stand in
 * @param updated RFC 3339
 */
record FeedHead(
    String title, String description, String author, String page, String folder, String updated) {}
