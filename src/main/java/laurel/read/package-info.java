/** The content folder, read into raw records that remember the file and line of every value. */
package laurel.read;
