/** The HTML of values that stand on many pages, by value: it is made for the first page, and repeated on the others. */
export const renderCache = new WeakMap<object, Promise<string>>();
