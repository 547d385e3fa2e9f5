package laurel.site;

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
        VerifyView {}
