/**
 * Open forms of the public catalogue: feeds, sitemap, open data, question formats, certificates.
 */
package laurel.export;
