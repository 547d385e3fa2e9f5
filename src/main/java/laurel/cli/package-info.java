/** The command line: one class a command, and the only place that prints or ends the program. */
package laurel.cli;
