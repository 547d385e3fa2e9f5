/**
 * What goes to paper: certificates and the book of a round as PDF, tagged for readers who cannot
 * see. The only package that knows PDFBox; it sees public types alone.
 */
package laurel.print;
