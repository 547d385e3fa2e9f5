/** The public domain as values: what an achievement, a lesson, a round and a unit are. */
package laurel.model;
