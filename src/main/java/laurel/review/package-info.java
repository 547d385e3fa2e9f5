/**
 * What a jury may see before anything is published: entries without telephones, dates of birth and
 * numbers of identity and, where the jury must not know who sent them in, without people and units
 * either. Made by the review gate alone, shown by {@code laurel.site.review} alone.
 */
package laurel.review;
