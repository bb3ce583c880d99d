import fc from 'fast-check';

/**
 * Property tests of the rings that decide whether a commit lands ask the same questions each time: a failure is there again
 * for whoever looks for it.
 */
fc.configureGlobal({ seed: 95 });
