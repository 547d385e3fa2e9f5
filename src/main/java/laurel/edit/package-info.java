/**
 * Changes single values of a record's file where they stand: every other character, comments and
 * the order of keys included, stays as somebody wrote it.
 */
package laurel.edit;
