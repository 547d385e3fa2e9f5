/** Puts a complete site in place of the earlier one at once, or leaves the earlier one whole. */
package laurel.output;
