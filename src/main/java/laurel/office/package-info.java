/** Word and Excel documents as values, written the same byte for byte on every machine. */
package laurel.office;
