/**
 * The pages of a review pack: what a jury reads and prints. They are shown by the same renderer and
 * in the same style as the site's, and stand nowhere near it.
 */
package laurel.site.review;
