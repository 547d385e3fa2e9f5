/**
 * Office files as neutral pages: paragraphs and grids of text with their places. The formats are
 * parsed by Apache POI; what could harm (bombs, macros, passwords, other files under an office
 * name) is looked for before POI sees a file.
 */
package laurel.intake.paper;
