/**
 * What media files are, told from their first bytes and headers: cheap enough to ask of every file,
 * pure Java, and nothing is decoded. Knows files and findings, never awards.
 */
package laurel.probe;
