/** Lets a command find the feed of mentions on this machine, at FEED_ADDRESS. */
const { fetch } = globalThis;
globalThis.fetch = (input, options) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const isFeed = url.host === 'empfang.example';
  return fetch(isFeed ? new URL(url.search, process.env.FEED_ADDRESS) : input, options);
};
