/** Signing and verifying, all of it by the JDK: keys, signed texts, lists of bits. */
package laurel.sign;
