package laurel.site;

import java.util.List;

/** A poster for the workshop wall: each lesson with a QR symbol of its address. */
public record PosterView(String intro, List<LessonCard> lessons) implements View {}
