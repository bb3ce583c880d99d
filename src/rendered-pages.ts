/** How many pages this build has rendered; those that are kept from the last build are not among them. */
export const renderedPages = { count: 0 };
