/**
 * Question banks for other programs: QTI, Moodle, GIFT and the spreadsheet of annex 4. Made of
 * public questions alone, and the same bytes on every machine.
 */
package laurel.export.bank;
