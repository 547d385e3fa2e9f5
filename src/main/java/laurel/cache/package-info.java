/**
 * Results kept under the hash of all that they are made from; knows keys and bytes, never awards.
 */
package laurel.cache;
