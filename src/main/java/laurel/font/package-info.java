/**
 * The fonts that travel inside the program, and which of them has a character: a minimal machine
 * has none of its own. Knows FontBox and nothing of awards.
 */
package laurel.font;
