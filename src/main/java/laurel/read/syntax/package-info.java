/** YAML and JSON as text with places: syntax only, no idea of what a key means. */
package laurel.read.syntax;
