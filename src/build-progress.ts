/** How many pages this build has rendered, and how many it has in all: the others are kept from the last build. */
export const renderedPages = { count: 0, total: 0 };

/** How many copies of pictures this build has made or found kept, and how many it needs. */
export const encodedPictures = { count: 0, total: 0 };
