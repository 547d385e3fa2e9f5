/**
 * Every key that a publisher may write, in one place: name, the form's labels, kind of value, who
 * may see it. Reading, messages and the reference are all made from these tables.
 */
package laurel.read.schema;
