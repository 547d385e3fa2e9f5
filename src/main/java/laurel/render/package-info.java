/** Pages turned into HTML by templates and Markdown; everything is escaped or sanitised here. */
package laurel.render;
