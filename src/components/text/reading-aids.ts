/** What a text offers once a reader comes near it: cards of its links, and its places to copy. */
import './copy-places.ts';
import './link-preview.ts';
