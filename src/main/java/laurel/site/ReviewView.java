package laurel.site;

/**
 * What a page of a review pack shows: the views themselves stand in {@code laurel.site.review},
 * where no page of the site reaches them.
 */
public non-sealed interface ReviewView extends View {}
