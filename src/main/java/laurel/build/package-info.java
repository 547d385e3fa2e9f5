/**
 * The pipeline: one method that calls every stage in turn, from a content folder to a published
 * site.
 */
package laurel.build;
