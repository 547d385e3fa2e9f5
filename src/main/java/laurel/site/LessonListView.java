package laurel.site;

import java.util.List;

/** All lessons. */
public record LessonListView(String intro, int total, List<LessonCard> lessons) implements View {}
