/** What a text offers once a reader comes near it: cards of its links, its places to copy, and where in it the reader is. */
import './copy-places.ts';
import './current-section.ts';
import './link-preview.ts';
