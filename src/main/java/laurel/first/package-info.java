/**
 * The first class of the program: finds out whether a build has anything to do, before a library is
 * loaded. Knows the JDK alone, and of that as little as it can: each class costs time.
 */
package laurel.first;
