/** The static search index: public text in shards that a browser fetches one by one. */
package laurel.search;
