/** The forms that arrive in Word, Excel and zip files, turned into a content folder. */
package laurel.intake;
