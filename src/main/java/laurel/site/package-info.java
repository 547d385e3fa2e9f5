/** The pages of the catalogue, their addresses, and what stands on each of them. */
package laurel.site;
