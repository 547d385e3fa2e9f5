/**
 * Renditions made by a cluster: Apache Spark shares out what is not in the store yet. Alone knows
 * Spark.
 */
package laurel.spark;
