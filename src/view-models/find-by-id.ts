/**
 * What a page was made for, by its id.
 * @throws Error where there is no such thing
 */
export function findById<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((each) => each.id === id);
  if (!item) throw new Error(`there is no “${id}”`);
  return item;
}
