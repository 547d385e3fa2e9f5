/**
 * Files on any file system that Hadoop knows ({@code hdfs:}, {@code s3a:} and others), as Java's
 * own paths. Alone knows Hadoop.
 */
package laurel.hadoop;
