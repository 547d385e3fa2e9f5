/**
 * Tables as people keep them, Excel workbooks and CSV, read as text with the cell that each value
 * stands in. Bounded: a hostile file costs a finding and not the heap.
 */
package laurel.read.table;
