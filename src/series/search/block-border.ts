/** A word between two blocks of a text in the index; no block is run into the next where it is shown. */
export const blockBorder = '¶';
