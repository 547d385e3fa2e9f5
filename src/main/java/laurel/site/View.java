package laurel.site;

import java.util.List;

/**
 * What one kind of page shows: words and links, ready for its template. No view holds a private
 * value.
 */
public sealed interface View
    permits AchievementView,
        CertificateView,
        CourseView,
        DataView,
        FacetIndexView,
        FreePageView,
        HomeView,
        LessonListView,
        LessonPackageView,
        LessonView,
        ListView,
        MovedView,
        NotFoundView,
        PeopleView,
        PersonView,
        PosterView,
        ReviewView,
        RoundChangesView,
        RoundListView,
        RoundRollView,
        RoundView,
        SearchView,
        StatisticsView,
        TombstoneView,
        UnitListView,
        UnitView,
        VerifyView {
  /**
   * Pages of which this one has to name one at least, because it begins a list that does not fit on
   * it: else nobody finds the rest. None where all of a list is here.
   */
  default List<SitePath> rest() {
    return List.of();
  }
}
