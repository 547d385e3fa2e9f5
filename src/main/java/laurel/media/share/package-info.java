/** The picture that a shared link shows: drawn from the record's own words. */
package laurel.media.share;
