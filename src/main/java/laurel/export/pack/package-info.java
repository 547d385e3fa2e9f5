/** Lessons as packages for learning systems: cmi5 and SCORM. */
package laurel.export.pack;
