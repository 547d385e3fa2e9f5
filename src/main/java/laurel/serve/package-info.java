/** The preview: a local server that rebuilds and reloads when the content changes. */
package laurel.serve;
