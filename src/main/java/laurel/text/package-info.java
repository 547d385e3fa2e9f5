/**
 * What people type, made canonical: dates, numbers, yes and no, names. Pure functions that never
 * throw on any text and never guess: what has no certain meaning stays {@link
 * laurel.text.Reading.Unclear}.
 */
package laurel.text;
