/** Work shared out over threads, and how far it has come. Knows nothing of what is done. */
package laurel.work;
